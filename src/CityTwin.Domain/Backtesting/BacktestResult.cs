namespace CityTwin.Domain.Backtesting;

/// <summary>What another pack would have decided differently.</summary>
/// <param name="Period">The days whose reports were decided anew.</param>
/// <param name="PackVersion">Version of the other pack.</param>
/// <param name="RecordedWith">Versions of the packs with which cases of the period were opened.</param>
/// <param name="FirstReport">The earliest report of the whole history; null when there is none.</param>
/// <param name="LastReport">The latest report of the whole history; null when there is none.</param>
/// <param name="Reports">Reports of the period.</param>
/// <param name="AreasUnknown">Reports of the period whose recorded place names an area that the pack does not have.</param>
/// <param name="Cases">Cases opened in the period.</param>
/// <param name="Kinds">The same by kind, in the order of the keys.</param>
/// <param name="Organisations">The same by lead, in the order of the ids; those without a lead under <see cref="Nobody"/>.</param>
/// <param name="Changes">Each difference, in the order of the journal.</param>
public sealed record BacktestResult(
    BacktestPeriod Period,
    string PackVersion,
    IReadOnlyList<string> RecordedWith,
    DateTimeOffset? FirstReport,
    DateTimeOffset? LastReport,
    int Reports,
    int AreasUnknown,
    Balance Cases,
    IReadOnlyList<KindOutcome> Kinds,
    IReadOnlyList<OrganisationOutcome> Organisations,
    IReadOnlyList<Change> Changes)
{
    /// <summary>Stands for the lead of cases that nobody leads.</summary>
    public const string Nobody = "";

    /// <summary>The differences by class.</summary>
    public ChangeCounts Counts => ChangeCounts.Of(Changes);

    /// <summary>Ids of the recorded cases that differ, each once.</summary>
    public IReadOnlyList<long> ChangedCases => [.. Changes.Select(change => change.CaseId).Distinct().Order()];
}

/// <summary>What became of the cases of one kind.</summary>
/// <param name="Kind">Written catalogue key.</param>
/// <param name="Cases">Cases opened in the period.</param>
/// <param name="Changes">The differences by class.</param>
public sealed record KindOutcome(string Kind, Balance Cases, ChangeCounts Changes);

/// <summary>What became of the cases that one organisation leads.</summary>
/// <param name="Organisation">Its id, or <see cref="BacktestResult.Nobody"/>.</param>
/// <param name="Cases">Cases opened in the period that it leads by the rules' first decision.</param>
public sealed record OrganisationOutcome(string Organisation, Balance Cases);
