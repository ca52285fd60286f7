using System.Text.RegularExpressions;

namespace CityTwin.CityPacks.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_code_that_the_sources_can_give_is_explained_and_no_other()
    {
        var root = Repository.Root;
        var given = Directory.EnumerateFiles(Path.Combine(root, "src", "CityTwin.CityPacks"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code.Matches(File.ReadAllText(file)).Select(code => code.Groups[1].Value));
        var explained = DocumentedCode.Matches(File.ReadAllText(Path.Combine(root, "docs", "city-packs.md"))).Select(code => code.Groups[1].Value);

        Assert.Equal(given.Distinct().Order(StringComparer.Ordinal), explained.Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(pack\\.[a-z0-9_]+)\"")]
    private static partial Regex Code { get; }

    [GeneratedRegex("`(pack\\.[a-z0-9_]+)`")]
    private static partial Regex DocumentedCode { get; }
}
