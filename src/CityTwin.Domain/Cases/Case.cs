using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>What is known of a case 案卷: the sum of its events.</summary>
public sealed partial record Case
{
    /// <summary>A case of which nothing has happened.</summary>
    public static readonly Case Unreported = new();

    /// <summary>How many events it has.</summary>
    public long Version { get; init; }

    /// <summary>How far it has come.</summary>
    public CaseStage Stage { get; init; }

    /// <summary>How it ended.</summary>
    public CloseKind CloseKind { get; init; }

    /// <summary>The incident that opened it, or that opened the case it was split off.</summary>
    public Incident? Opening { get; init; }

    /// <summary>Where it is.</summary>
    public Place? Place { get; init; }

    /// <summary>Version of the city pack it was opened with.</summary>
    public string PackVersion { get; init; } = string.Empty;

    /// <summary>What was asked of whom, in the order in which it was.</summary>
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    /// <summary>Why whoever leads does; null when nobody was named yet.</summary>
    public RouteGrounds? Grounds { get; init; }

    /// <summary>The city's promise to citizens: runs from the first report and never stops. Null when nothing is promised.</summary>
    public CaseClock? Promise { get; init; }

    /// <summary>By when it must be handled; null when nothing is promised or it is not filed.</summary>
    public CaseClock? Handling { get; init; }

    /// <summary>By when it must leave its stage; null where the stage has no clock of its own.</summary>
    public CaseClock? StageClock { get; init; }

    /// <summary>When the handling limit passed while it was open, or null.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>When it ended, or null while open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What was found when somebody looked before filing; null when nobody did.</summary>
    public VerificationFinding? Finding { get; init; }

    /// <summary>The superior before whom it is, or null.</summary>
    public string? RaisedTo { get; init; }

    /// <summary>More time that was asked for and not decided about, or null.</summary>
    public TimeRequest? TimeAsked { get; init; }

    /// <summary>How often it was extended.</summary>
    public int Extensions { get; init; }

    /// <summary>Until when it is suspended, or was last; null when it never was.</summary>
    public DateTimeOffset? SuspendedUntil { get; init; }

    /// <summary>Whether the check on site agreed with what was submitted last.</summary>
    public bool IsInspected { get; init; }

    /// <summary>How many incidents it holds.</summary>
    public int Incidents { get; init; }

    /// <summary>How often a lead gave it back.</summary>
    public int Returns { get; init; }

    /// <summary>How often a check on site disagreed.</summary>
    public int Reworks { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; init; }

    /// <summary>Answers of reporters who said that it is not solved, or that they are not satisfied, since it ended last.</summary>
    public int UnhappyAnswers { get; init; }

    /// <summary>Incidents whose reporters have answered since it ended last, written <c>source/id</c>.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Id of the case it was merged into, or null.</summary>
    public long? MergedInto { get; init; }

    /// <summary>The stage it had before it was merged.</summary>
    public CaseStage StageBeforeMerge { get; init; }

    /// <summary>The operation in which it is asked whose it is; null when that is known.</summary>
    public long? JurisdictionAskedIn { get; init; }

    /// <summary>The operations it belongs to.</summary>
    public IReadOnlyList<long> Operations { get; init; } = [];

    /// <summary>The case it was split off, or null.</summary>
    public long? Parent { get; init; }

    /// <summary>How many cases stand above it, one split off the next.</summary>
    public int Depth { get; init; }

    /// <summary>The cases that were split off it.</summary>
    public IReadOnlyList<long> Children { get; init; } = [];

    /// <summary>The obligation of whoever leads, or led when the case ended; null when nobody does.</summary>
    public Obligation? LeadObligation
    {
        get
        {
            for (var index = Obligations.Count - 1; index >= 0; index--)
            {
                if (Obligations[index] is { Role: DutyRole.Lead, State: not (ObligationState.Returned or ObligationState.Released) } lead)
                {
                    return lead;
                }
            }

            return null;
        }
    }

    /// <summary>Id of the organisation that leads, or null.</summary>
    public string? Lead => LeadObligation?.Organisation;

    /// <summary>Whether the acting organisation has said this before, under the same id of its own.</summary>
    public bool HasHeard(CaseCommand command) =>
        command.ClientEventId is { } id && Obligations.Any(it => it.Organisation == command.Acting && it.Heard.Contains(id));

    /// <summary>The obligation with this number, the lead's for 0, or null.</summary>
    public Obligation? FindObligation(int number) =>
        number == 0 ? LeadObligation : number > 0 && number <= Obligations.Count ? Obligations[number - 1] : null;
}
