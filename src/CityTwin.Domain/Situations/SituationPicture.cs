namespace CityTwin.Domain.Situations;

/// <summary>A situation with all figures, as it stood when something was told of it.</summary>
/// <param name="Since">Its first report.</param>
/// <param name="Reports">Reports that belong to it since then.</param>
/// <param name="Seen">Reports in the window and square that show it best.</param>
/// <param name="Expected">How many are usual there.</param>
/// <param name="Window">How long that window is.</param>
/// <param name="FalseAlarmsAMonth">How often a month chance alone would raise as much anywhere in the city, as an upper bound.</param>
/// <param name="Families">Families of its kinds.</param>
/// <param name="Kinds">Its kinds, the most reported first.</param>
/// <param name="Channels">Channels its reports came through, the most used first.</param>
/// <param name="Cells">Grid cells of its reports, at most <see cref="SituationLimits.MostNamed"/>.</param>
/// <param name="Communities">Lowest areas of its reports, at most <see cref="SituationLimits.MostNamed"/>.</param>
/// <param name="CommonArea">The lowest area that holds all its reports: who would lead a joint operation is found there.</param>
/// <param name="Extent">The rectangle around its reports, in metres of the city's projection.</param>
/// <param name="CityWide">Whether it was found by counting the whole city rather than a part of it.</param>
public sealed record SituationPicture(
    DateTimeOffset Since,
    long Reports,
    int Seen,
    double Expected,
    TimeSpan Window,
    double FalseAlarmsAMonth,
    IReadOnlyList<string> Families,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Cells,
    IReadOnlyList<string> Communities,
    string CommonArea,
    Bounds Extent,
    bool CityWide)
{
    /// <summary>What it proposes: that those who answer for these kinds in these communities act together, led from their common area.</summary>
    public JointProposal Proposal => new(CommonArea, Communities, Kinds);
}

/// <summary>A proposal to act together. A proposal only: nobody is given work by it.</summary>
/// <param name="Area">The lowest area that holds all communities.</param>
/// <param name="Communities">Where the reports are.</param>
/// <param name="Kinds">What they are about.</param>
public sealed record JointProposal(string Area, IReadOnlyList<string> Communities, IReadOnlyList<string> Kinds);
