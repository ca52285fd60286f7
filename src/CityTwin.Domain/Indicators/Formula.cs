namespace CityTwin.Domain.Indicators;

/// <summary>How an indicator is counted.</summary>
/// <param name="Id">Stable and dotted, such as <c>closing.on_time</c>. Once published it never changes its meaning.</param>
/// <param name="Numerator">What is counted, in words.</param>
/// <param name="Denominator">What it is counted among, in words.</param>
/// <param name="Shares">What a case adds in a period: one share for each unit of the denominator.</param>
public sealed record Formula(string Id, string Numerator, string Denominator, Func<CaseFacts, ReportingPeriod, IEnumerable<Share>> Shares)
{
    /// <summary>A formula that counts cases, each for the organisation that led at the end.</summary>
    internal static Formula OfCases(
        string id, string numerator, string denominator, Func<CaseFacts, ReportingPeriod, bool> among, Func<CaseFacts, bool> counts) =>
        new(id, numerator, denominator, (one, period) => among(one, period) ? [new Share(one.Organisation, counts(one))] : []);

    /// <summary>A formula that counts steps of cases, each for the organisation that took it.</summary>
    internal static Formula OfSteps<T>(
        string id, string numerator, string denominator,
        Func<CaseFacts, IEnumerable<T>> steps, Func<T, string?> organisation, Func<T, ReportingPeriod, bool> among, Func<T, bool> counts) =>
        new(id, numerator, denominator, (one, period) => steps(one).Where(step => among(step, period)).Select(step => new Share(organisation(step), counts(step))));

    /// <summary>The same for cases with a limit in urgent hours only.</summary>
    internal Formula ForUrgent() => new(
        $"{Id}.urgent", $"{Numerator}, urgent", $"{Denominator}, urgent", (one, period) => one.IsUrgent ? Shares(one, period) : []);
}

/// <summary>One unit of a denominator.</summary>
/// <param name="Organisation">Id of the organisation that it says something about; null when nobody led.</param>
/// <param name="Counts">Whether it is in the numerator too.</param>
public readonly record struct Share(string? Organisation, bool Counts);
