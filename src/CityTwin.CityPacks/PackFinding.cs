namespace CityTwin.CityPacks;

/// <summary>Something a city engineer should know about a pack.</summary>
/// <param name="Severity">Whether the pack is refused for it.</param>
/// <param name="Code">Stable and dotted, such as <c>pack.parent_unknown</c>; listed in <c>docs/city-packs.md</c>.</param>
/// <param name="File">The file, relative to the pack's folder and with forward slashes; the folder itself when the finding is about no file.</param>
/// <param name="Where">The feature, written <c>feature 3 (0101)</c> and counted from 1, the line, written <c>line 12</c>, or what a warning is about, such as <c>0101 and 0102</c>; null for the whole file.</param>
/// <param name="Field">The field, property or column, such as <c>levels[2].names</c>; null when the finding is about none.</param>
/// <param name="Message">One sentence that says what would be right.</param>
public sealed record PackFinding(Severity Severity, string Code, string File, string? Where, string? Field, string Message)
{
    /// <summary>The finding on one line, as <c>citytwin check</c> prints it.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Severity.ToString().ToLowerInvariant(), Code, File, Where, Field, Message }.Where(part => part is not null));
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The pack works; a city engineer should look at it.</summary>
    Warning,

    /// <summary>The pack is refused as a whole.</summary>
    Error,
}
