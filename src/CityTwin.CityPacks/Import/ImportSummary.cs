namespace CityTwin.CityPacks.Import;

/// <summary>What an import made.</summary>
/// <param name="City">Code of the city.</param>
/// <param name="Counts">How many of what was written, such as <c>ward</c> 22, in the order of the pack.</param>
/// <param name="Notes">What a city engineer should know about the source: each a sentence, such as a border that had to be mended.</param>
public sealed record ImportSummary(string City, IReadOnlyList<ImportCount> Counts, IReadOnlyList<string> Notes)
{
    internal static ImportSummary Of(CityPack pack, IReadOnlyList<string> notes) => new(
        pack.Rules.City.Code,
        [
            .. pack.Rules.City.Levels.Select(level => new ImportCount(level.Id, pack.Areas.Count(area => area.Area.Level == level.Id))),
            .. pack.Rules.City.Overlays.Select(overlay => new ImportCount(overlay.Id, pack.Overlays.Count(shape => shape.Overlay == overlay.Id))),
            new ImportCount("organisations", pack.Rules.Organisations.Count),
            new ImportCount("kinds", pack.Rules.Catalogue.Kinds.Count),
        ],
        notes);
}

/// <summary>How many of one thing an import wrote.</summary>
/// <param name="What">Id of a level or an overlay, or <c>organisations</c> or <c>kinds</c>.</param>
/// <param name="Count">How many.</param>
public sealed record ImportCount(string What, int Count);
