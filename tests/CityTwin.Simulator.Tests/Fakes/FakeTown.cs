using System.Collections.Concurrent;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>
/// Cases with their obligations and feeds, and the workflow's table: a command at another stage, by somebody else or over another version
/// is refused. Time stands still in it.
/// </summary>
internal sealed class FakeTown
{
    public static readonly Timestamp Now = new() { Seconds = 1_800_000_000 };

    private readonly Lock gate = new();
    private readonly Dictionary<string, Case> cases = [];
    private readonly Dictionary<string, List<WorkItem>> feeds = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> heard = [];
    private int unavailable;
    private int lost;
    private long position;

    /// <summary>Commands that were taken: what, who, the client's own id, and what was said.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>Codes of commands that were refused.</summary>
    public ConcurrentQueue<string> Refused { get; } = [];

    /// <summary>Asked before each answer: lets tests shuffle what comes when.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    /// <summary>The next commands that cannot be taken because the journal cannot be written.</summary>
    public int Unavailable
    {
        get => unavailable;
        set => unavailable = value;
    }

    /// <summary>The next commands that are taken but whose answer is lost.</summary>
    public int LostAnswers
    {
        get => lost;
        set => lost = value;
    }

    /// <summary>Done with the next change.</summary>
    public Task Changed
    {
        get
        {
            lock (gate)
            {
                return changed.Task;
            }
        }
    }

    public long Position => Interlocked.Read(ref position);

    public int Open => Cases().Count(one => one.Card.ClosedAt is null);

    /// <summary>How many open cases its sums show; the true number when absent.</summary>
    public int? ShownOpen { get; set; }

    /// <summary>Names of what was done, such as <c>taken_up</c>.</summary>
    public IEnumerable<string> Steps => Taken.Select(command => command.Split(' ')[0]);

    /// <summary>A case that a lead is offered; a lead of "" leaves it reported.</summary>
    public void Put(string number, string lead = "")
    {
        lock (gate)
        {
            var card = new CaseCard
            {
                Number = number, Version = 1, Position = ++position, Kind = FakeCityService.Kinds[0].Key, Lead = lead,
                Stage = lead.Length > 0 ? Stage.Dispatched : Stage.Reported, Place = new Place { Areas = { "city", "a" } }, OpenedAt = Now,
            };
            cases[number] = new Case { Card = card };
            if (lead.Length > 0)
            {
                Offer(cases[number], lead);
            }
        }
    }

    public IReadOnlyList<Case> Cases()
    {
        lock (gate)
        {
            return [.. cases.Values.Select(one => one.Clone())];
        }
    }

    public IReadOnlyList<WorkItem> Feed(string organisation, long after)
    {
        lock (gate)
        {
            return [.. feeds.GetValueOrDefault(organisation, []).Where(item => item.Sequence > after).Select(item => item.Clone())];
        }
    }

    public async Task<Case> Read(string number)
    {
        await BeforeAnswer();
        lock (gate)
        {
            return cases.TryGetValue(number, out var found) ? found.Clone() : throw Refusal(StatusCode.NotFound, "case.unknown");
        }
    }

    /// <summary>Takes a command or refuses it.</summary>
    public async Task<Case> Carry(string what, CommandHeader command, Stage from, Action<Case> change, string said = "")
    {
        await BeforeAnswer();
        lock (gate)
        {
            if (--unavailable >= 0)
            {
                throw Refusal(StatusCode.Unavailable, "journal.unavailable");
            }

            var found = cases[command.Number];
            if (command.ExpectedVersion != 0 && command.ExpectedVersion != found.Card.Version)
            {
                throw Refusal(StatusCode.FailedPrecondition, "case.version_conflict");
            }

            if (command.ClientEventId.Length > 0 && heard.Contains(command.ClientEventId))
            {
                return found.Clone();
            }

            if (from != Stage.Unspecified && found.Card.Stage != from)
            {
                throw Refusal(StatusCode.FailedPrecondition, "case.wrong_stage");
            }

            change(found);
            Tell(found);
            Taken.Enqueue($"{what} {command.Acting} {command.ClientEventId} {said}");
            heard.Add(command.ClientEventId);
            return --lost >= 0 ? throw Refusal(StatusCode.Unavailable, "journal.unavailable") : found.Clone();
        }
    }

    /// <summary>Tells the lead something about its obligation.</summary>
    public void Note(Case about, WorkNotice notice)
    {
        var duty = about.Obligations[^1];
        if (!feeds.TryGetValue(duty.Organisation, out var feed))
        {
            feeds[duty.Organisation] = feed = [];
        }

        feed.Add(new WorkItem
        {
            Sequence = feed.Count + 1, Position = position + 1, Notice = notice, At = Now, Card = about.Card.Clone(), Obligation = duty.Clone(),
        });
    }

    public void Offer(Case to, string lead)
    {
        to.Card.Lead = lead;
        to.Obligations.Add(new Obligation
        {
            Number = to.Obligations.Count + 1, OfferId = $"{to.Card.Number}/{to.Obligations.Count + 1}", Organisation = lead,
            Role = DutyRole.Lead, State = ObligationState.Offered, OfferedAt = Now,
        });
        Note(to, WorkNotice.Offered);
    }

    public static void End(Case ended, Stage stage) => (ended.Card.Stage, ended.Card.ClosedAt) = (stage, Now);

    public RpcException Refusal(StatusCode status, string code)
    {
        Refused.Enqueue(code);
        return new Google.Rpc.Status
        {
            Code = (int)status,
            Message = "No.",
            Details = { Any.Pack(new ErrorInfo { Domain = "citytwin", Reason = code }) },
        }.ToRpcException();
    }

    private void Tell(Case about)
    {
        about.Card.Version++;
        about.Card.Position = ++position;
        changed.TrySetResult();
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
