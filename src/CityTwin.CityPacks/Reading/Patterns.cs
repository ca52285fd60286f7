using System.Text.RegularExpressions;

namespace CityTwin.CityPacks.Reading;

/// <summary>What codes and ids look like.</summary>
internal static partial class Patterns
{
    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z")]
    public static partial Regex CityCode { get; }

    [GeneratedRegex(@"^[A-Z]{2,4}\z")]
    public static partial Regex Prefix { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,31}\z")]
    public static partial Regex LevelId { get; }

    [GeneratedRegex(@"^[0-9A-Za-z._-]{1,32}\z")]
    public static partial Regex AreaCode { get; }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,63}\z")]
    public static partial Regex OrganisationId { get; }

    [GeneratedRegex(@"^[a-z0-9_]{1,32}\z")]
    public static partial Regex OrganisationKind { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9_-]{0,31}\z")]
    public static partial Regex CalendarId { get; }

    [GeneratedRegex(@"^[a-z0-9_]{0,32}\z")]
    public static partial Regex Measure { get; }

    [GeneratedRegex(@"^[a-z0-9.-]{1,32}\z")]
    public static partial Regex Standard { get; }

    [GeneratedRegex(@"^[0-9a-z._-]{1,64}\z")]
    public static partial Regex KindCode { get; }
}
