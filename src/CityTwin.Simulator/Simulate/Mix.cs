using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Simulate;

/// <summary>What incidents are like, apart from when they come.</summary>
/// <param name="Kinds">The kinds that come.</param>
/// <param name="KindShares">Share of each of them, in the same order.</param>
/// <param name="Spots">Groups of hot spots.</param>
/// <param name="SpotsKeepKind">Whether a hot spot always has the same kind.</param>
/// <param name="JitterMetres">How far from its hot spot an incident lies at most, along each axis.</param>
/// <param name="Channels">Channels and their shares.</param>
/// <param name="DuplicateShare">Share of incidents that repeat a recent one, 0 to 1.</param>
/// <param name="Text">What is said; null means the kind's name.</param>
public sealed record Mix(
    IReadOnlyList<Kind> Kinds,
    IReadOnlyList<double> KindShares,
    IReadOnlyList<SpotGroup> Spots,
    bool SpotsKeepKind,
    double JitterMetres,
    IReadOnlyDictionary<string, double> Channels,
    double DuplicateShare,
    string? Text)
{
    private const int BaselineKinds = 12;

    /// <summary>The load that database baselines are measured with: 30 % on 1,000 hot spots of a fixed kind, the rest anywhere.</summary>
    /// <param name="catalogue">The city's kinds; those that merge are taken first.</param>
    /// <param name="kinds">How many kinds come; null means 12.</param>
    public static Mix Baseline(IReadOnlyList<Kind> catalogue, int? kinds)
    {
        Kind[] chosen = [.. catalogue.OrderBy(kind => kind.MergeRadiusMetres > 0 ? 0 : 1).Take(kinds ?? BaselineKinds)];
        return new Mix(
            chosen,
            [.. chosen.Select(_ => 1d)],
            [new SpotGroup(1000, 0.30)],
            SpotsKeepKind: true,
            JitterMetres: 15,
            new Dictionary<string, double> { ["phone"] = 1 },
            DuplicateShare: 0,
            "Large pothole in the right-hand lane near the kerb, several cars swerving to avoid it, water pooling");
    }

    /// <summary>Incidents after a measured profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="city">The city they happen in.</param>
    /// <param name="ground">Where in it.</param>
    /// <param name="kinds">How many kinds come; null means as many as the profile has.</param>
    /// <param name="seed">Decides which kinds are frequent where names say nothing.</param>
    public static Mix Of(Profile profile, CitySurvey city, Ground ground, int? kinds, int seed)
    {
        var cellMetres = city.City.CellMetres;
        var cells = ground.SquareMetres / (cellMetres * cellMetres);
        Kind[] chosen = [.. KindRanking.Rank(city.Kinds, profile.Kinds, new Random(seed)).Take(kinds ?? int.MaxValue)];
        return new Mix(
            chosen,
            [.. profile.Kinds.Take(chosen.Length).Select(kind => kind.Share)],
            [
                SpotGroup.Of(cells, 0.01, profile.Space.TopHundredthShare),
                SpotGroup.Of(cells, 0.09, profile.Space.TopTenthShare - profile.Space.TopHundredthShare),
            ],
            SpotsKeepKind: false,
            JitterMetres: cellMetres / 4,
            profile.ChannelShares,
            profile.Duplicates.NearbyRepeatShare,
            Text: null);
    }

    /// <summary>The same mix while a storm brings its own kind.</summary>
    public Mix During(Surge storm)
    {
        var leading = Math.Min(storm.LeadingKindRank - 1, Kinds.Count - 1);
        var others = KindShares.Sum() - KindShares[leading];
        var share = others > 0 ? storm.LeadingKindShare / (1 - storm.LeadingKindShare) * others : 1;
        return this with { KindShares = [.. KindShares.Select((calm, kind) => kind == leading ? share : calm)] };
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
