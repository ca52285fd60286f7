using System.Globalization;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.Cli.Terminal;

/// <summary>How a case reads in a terminal.</summary>
internal static class CaseWords
{
    /// <summary>How far it has come, such as <c>dispatched</c>, and how it ended.</summary>
    public static string Of(CaseCard card) => card.CloseKind is CloseKind.Unspecified
        ? Of(card.Stage)
        : $"{Of(card.Stage)}, {Words(card.CloseKind)}";

    /// <summary>A stage in small letters.</summary>
    public static string Of(Stage stage) => Words(stage);

    /// <summary>An instant in UTC to the second; empty when absent.</summary>
    public static string Of(Timestamp? instant) =>
        instant?.ToDateTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Words<T>(T value)
        where T : struct, System.Enum =>
        string.Concat(value.ToString().Select((letter, place) =>
            char.IsUpper(letter) && place > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
