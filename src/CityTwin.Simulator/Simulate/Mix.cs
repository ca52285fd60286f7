namespace CityTwin.Simulator.Simulate;

/// <summary>What incidents are like, apart from when they come.</summary>
/// <param name="Spots">Groups of hot spots.</param>
/// <param name="SpotsKeepKind">Whether a hot spot always has the same kind.</param>
/// <param name="JitterMetres">How far from its hot spot an incident lies at most, along each axis.</param>
/// <param name="KindShares">Share of each kind of the catalogue, in its order; kinds beyond the list never come.</param>
/// <param name="Channels">Channels and their shares.</param>
/// <param name="DuplicateShare">Share of incidents that repeat a recent one, 0 to 1.</param>
/// <param name="Text">What is said; null means the kind's name.</param>
public sealed record Mix(
    IReadOnlyList<SpotGroup> Spots,
    bool SpotsKeepKind,
    double JitterMetres,
    IReadOnlyList<double> KindShares,
    IReadOnlyDictionary<string, double> Channels,
    double DuplicateShare,
    string? Text)
{
    private const int BaselineKinds = 12;

    /// <summary>The load that database baselines are measured with: 30 % on 1,000 hot spots of a fixed kind, the rest anywhere.</summary>
    public static Mix Baseline(int? kinds) => new(
        [new SpotGroup(1000, 0.30)],
        SpotsKeepKind: true,
        JitterMetres: 15,
        [.. Enumerable.Repeat(1d, kinds ?? BaselineKinds)],
        new Dictionary<string, double> { ["phone"] = 1 },
        DuplicateShare: 0,
        "Large pothole in the right-hand lane near the kerb, several cars swerving to avoid it, water pooling");

    /// <summary>Incidents after a measured profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="ground">Where they happen.</param>
    /// <param name="cellMetres">Edge of a grid square in metres.</param>
    /// <param name="kinds">How many kinds come; null means as many as the profile has.</param>
    public static Mix Of(Profile profile, Ground ground, double cellMetres, int? kinds)
    {
        var cells = ground.SquareMetres / (cellMetres * cellMetres);
        var (top, next) = (profile.HotSpots.Top1Percent, profile.HotSpots.Top10Percent - profile.HotSpots.Top1Percent);
        return new Mix(
            [SpotGroup.Of(cells, 0.01, top), SpotGroup.Of(cells, 0.09, next)],
            SpotsKeepKind: false,
            JitterMetres: cellMetres / 4,
            [.. profile.KindRankShare.Take(kinds ?? int.MaxValue)],
            profile.ChannelShare,
            profile.DuplicateShare,
            Text: null);
    }
}

/// <summary>Some hot spots that are equally busy.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Share">Share of all incidents that falls on them, 0 to 1.</param>
public sealed record SpotGroup(int Count, double Share)
{
    /// <summary>Hot spots such that a part of the cells gets this share of all incidents.</summary>
    public static SpotGroup Of(double cells, double part, double share) =>
        // What happens anywhere falls on these cells too, and is taken off.
        new(Math.Max(1, (int)(cells * part)), Math.Max(0, (share - part) / (1 - part)));
}
