using System.Globalization;
using CityTwin.Client.Live;
using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// Those who reported. They keep the token of their receipt, and when their case was closed some of them answer whether it is solved;
/// some are not content, and some of those have it taken up again, once.
/// </summary>
internal sealed class Callbacks(PlayGround ground)
{
    private const string Role = "reporters";
    private const int MostKept = 50_000;
    private const double AnswerShare = 0.6;
    private const double UnhappyShare = 0.12;
    private const double ReopenShare = 0.4;

    private static readonly TimeSpan UsualWait = TimeSpan.FromHours(20);

    private readonly Lock gate = new();
    private readonly Agenda<Callback> agenda = new(ground.Time);
    private readonly Dictionary<string, List<(string Id, string Token)>> kept = [];
    private readonly Queue<string> oldest = new();
    private readonly Remembered asked = new(MostKept);
    private readonly Remembered reopened = new();

    /// <summary>Keeps the token of a receipt.</summary>
    public void Take(IncidentOutcome outcome)
    {
        if (outcome.Receipt is not { Token.Length: > 0 } receipt)
        {
            return;
        }

        lock (gate)
        {
            if (!kept.TryGetValue(receipt.CaseNumber, out var tokens))
            {
                kept[receipt.CaseNumber] = tokens = [];
                oldest.Enqueue(receipt.CaseNumber);
            }

            tokens.Add((outcome.SourceId, receipt.Token));
            if (oldest.Count > MostKept)
            {
                kept.Remove(oldest.Dequeue());
            }
        }
    }

    /// <summary>Answers until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) => Runs.Together.RunAsync([FollowAsync, AnswerAsync], cancel);

    private async Task FollowAsync(CancellationToken cancel)
    {
        var closed = new CaseFilter { Stages = { Stage.Closed } };
        await foreach (var frame in ground.Asking.City.WatchCases(closed, new WatchOptions { ChangesOnly = true }).ReadAsync(cancel))
        {
            ground.Time.Hear(frame.Clock.Now.ToDateTimeOffset());
            foreach (var card in frame.Changes.Where(card => card.Stage is Stage.Closed))
            {
                Call(card);
            }
        }
    }

    // A closed case changes again with each answer; nobody is asked twice about one closing.
    private void Call(CaseCard card)
    {
        var closedAt = card.ClosedAt.ToDateTimeOffset();
        var closing = closedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        lock (gate)
        {
            foreach (var (id, token) in kept.GetValueOrDefault(card.Number) ?? [])
            {
                var key = $"{id}/{closing}";
                if (asked.Add(key) && ground.Fate.Happens(AnswerShare, id, closing))
                {
                    var wait = UsualWait * ground.Fate.Around(0.8, id, $"wait{closing}");
                    agenda.Put(key, ground.Time.MomentOf(closedAt) + wait, new Callback(card.Number, id, token, closing));
                }
            }
        }
    }

    private async Task AnswerAsync(CancellationToken cancel)
    {
        while (true)
        {
            var callback = await agenda.NextAsync(cancel);
            var isUnhappy = ground.Fate.Happens(UnhappyShare, callback.Id, $"unhappy{callback.Closing}");
            var answer = new AnswerCallbackRequest
            {
                Number = callback.Number,
                Token = callback.Token,
                Solved = !isUnhappy,
                Satisfaction = isUnhappy ? Satisfaction.NotSatisfied
                    : ground.Fate.Happens(0.6, callback.Id, $"content{callback.Closing}") ? Satisfaction.Satisfied : Satisfaction.BasicallySatisfied,
            };
            var refused = await ground.Asking.DoAsync(
                Role, isUnhappy ? "answered_unhappy" : "answered",
                stop => ground.Asking.City.Cases.AnswerCallbackAsync(answer, cancellationToken: stop).ResponseAsync, cancel);
            if (refused is null && isUnhappy && ground.Fate.Happens(ReopenShare, callback.Id, "reopen") && reopened.Add(callback.Id))
            {
                await ReopenAsync(callback, cancel);
            }
        }
    }

    private Task<string?> ReopenAsync(Callback callback, CancellationToken cancel) => ground.Asking.DoAsync(
        Role, "reopened",
        stop => ground.Asking.City.Cases.ReopenCaseAsync(
            new()
            {
                Command = new CommandHeader { Number = callback.Number, Acting = "reporter", ClientEventId = $"{callback.Number}/reopen/{callback.Closing}" },
                Ground = ReopenGround.IncidentToken,
                Token = callback.Token,
                Reason = "It is still there.",
            },
            cancellationToken: stop).ResponseAsync,
        cancel);

    private sealed record Callback(string Number, string Id, string Token, string Closing);
}
