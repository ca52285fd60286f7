using System.Text.RegularExpressions;

namespace CityTwin.Cluster.Tests.Upgrading;

/// <summary>What processes say when they cannot read a message of another, or do not know the call.</summary>
internal sealed partial class Misunderstandings
{
    private readonly Dictionary<string, int> counted = [];

    /// <summary>Each kind once, with how often it was said.</summary>
    public IEnumerable<string> Objections => counted.Select(it => $"{it.Value} times a process said: {it.Key}");

    /// <summary>Reads what a process has said until it ended.</summary>
    public void Hear(string output)
    {
        foreach (var said in Unreadable().EnumerateMatches(output))
        {
            var line = output.AsSpan(said.Index);
            var words = line[..Math.Min(line.IndexOf('\n') is var end and >= 0 ? end : line.Length, 200)].ToString();
            counted[words] = counted.GetValueOrDefault(words) + 1;
        }
    }

    // Exceptions of Orleans.Serialization by name, and the runtime's own words about a body or a call.
    [GeneratedRegex(@"(CodecNotFoundException|SerializerException|IllegalTypeException|TypeNotFoundException|UnexpectedLengthPrefixValueException|FieldIdNotPresentException|FieldTypeInvalidException|FieldTypeMissingException|SchemaTypeInvalidException|ReferenceNotFoundException|RequiredFieldMissingException|UnsupportedWireTypeException|ExtendedWireTypeInvalidException|UnavailableExceptionFallbackException|JsonException|Exception reading message|does not know; run a newer one)")]
    private static partial Regex Unreadable();
}
