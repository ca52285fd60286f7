using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cases;

namespace CityTwin.Cli.Backtesting;

/// <summary>A backtest as <c>--json</c> prints it; the names of the fields are a public interface.</summary>
internal sealed record BacktestJson(
    DateOnly From,
    DateOnly To,
    string PackVersion,
    IReadOnlyList<string> RecordedWith,
    int Reports,
    int AreasUnknown,
    Balance Cases,
    ChangeCounts Changes,
    IReadOnlyList<string> ChangedCases,
    IReadOnlyList<BacktestJson.KindRow> Kinds,
    IReadOnlyList<BacktestJson.OrganisationRow> Organisations,
    IReadOnlyList<BacktestJson.Entry> List)
{
    /// <summary>A kind, its cases and its changes.</summary>
    internal sealed record KindRow(string Kind, Balance Cases, ChangeCounts Changes);

    /// <summary>An organisation, null for nobody, and the cases that it leads.</summary>
    internal sealed record OrganisationRow(string? Organisation, Balance Cases);

    /// <summary>A change. Which fields there are depends on its class; one that is absent means nobody, nothing or does not apply.</summary>
    internal sealed record Entry(string Class, string Case, string Kind)
    {
        public string? WasLead { get; init; }

        public string? NowLead { get; init; }

        public IReadOnlyList<string>? Because { get; init; }

        public DateTime? WasDueAt { get; init; }

        public DateTime? NowDueAt { get; init; }

        public string? Report { get; init; }

        public string? Was { get; init; }

        public string? JoinsCase { get; init; }

        public string? JoinsNewCaseOf { get; init; }
    }

    /// <summary>The result in this form.</summary>
    public static BacktestJson Of(BacktestResult result, string prefix) => new(
        result.Period.From,
        result.Period.To,
        result.PackVersion,
        result.RecordedWith,
        result.Reports,
        result.AreasUnknown,
        result.Cases,
        result.Counts,
        [.. result.ChangedCases.Select(id => CaseNumber.Write(prefix, id))],
        [.. result.Kinds.Select(row => new KindRow(row.Kind, row.Cases, row.Changes))],
        [.. result.Organisations.Select(row => new OrganisationRow(row.Organisation == BacktestResult.Nobody ? null : row.Organisation, row.Cases))],
        [.. result.Changes.Select(change => EntryOf(change, prefix))]);

    private static Entry EntryOf(Change change, string prefix)
    {
        Entry Of(string name) => new(name, CaseNumber.Write(prefix, change.CaseId), change.Kind);

        return change switch
        {
            Change.Lead e => Of("lead") with { WasLead = e.Was, NowLead = e.Now, Because = e.Because },
            Change.Due e => Of("due") with { WasDueAt = e.Was?.UtcDateTime, NowDueAt = e.Now?.UtcDateTime },
            Change.Merge e => Of("merge") with
            {
                Report = ChangeLine.NameOf(e.Report),
                Was = e.Opened ? "opened" : "joined",
                JoinsCase = e.Into is { } into ? CaseNumber.Write(prefix, into) : null,
                JoinsNewCaseOf = e.OpensOwn || e.NewCaseOf is null ? null : ChangeLine.NameOf(e.NewCaseOf),
            },
            Change.KindGone e => Of("kind") with { Report = ChangeLine.NameOf(e.Report) },
            _ => Of(change.GetType().Name),
        };
    }
}
