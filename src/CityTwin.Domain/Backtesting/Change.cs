using CityTwin.Domain.Incidents;

namespace CityTwin.Domain.Backtesting;

/// <summary>Something that another pack would have decided differently.</summary>
/// <param name="CaseId">The case as recorded.</param>
/// <param name="Kind">Written catalogue key.</param>
public abstract record Change(long CaseId, string Kind)
{
    /// <summary>Another organisation leads, or none; <paramref name="Because"/> are the notes of the new route, from the lowest tier up.</summary>
    public sealed record Lead(long CaseId, string Kind, string? Was, string? Now, IReadOnlyList<string> Because) : Change(CaseId, Kind);

    /// <summary>It is due at another time; null where nothing is promised.</summary>
    public sealed record Due(long CaseId, string Kind, DateTimeOffset? Was, DateTimeOffset? Now) : Change(CaseId, Kind);

    /// <summary>A report belongs to another case than the recorded one.</summary>
    /// <param name="CaseId">The case as recorded.</param>
    /// <param name="Report">The report.</param>
    /// <param name="Opened">Whether the report opened its case; else it joined it.</param>
    /// <param name="Into">The recorded case that it joins now; null when that case would be a new one.</param>
    /// <param name="NewCaseOf">The first report of that new case, the report itself when it opens a case of its own; null when it joins a recorded one.</param>
    public sealed record Merge(long CaseId, Incident Report, bool Opened, long? Into, Incident? NewCaseOf) : Change(CaseId, Report.Kind)
    {
        /// <summary>Whether the report would open a case of its own.</summary>
        public bool OpensOwn => NewCaseOf == Report;
    }

    /// <summary>The report would be refused, because the pack no longer has its kind.</summary>
    public sealed record KindGone(long CaseId, Incident Report) : Change(CaseId, Report.Kind);
}
