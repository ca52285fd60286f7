using System.Reflection;
using System.Text.RegularExpressions;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Explaining.Refusing;

namespace CityTwin.Architecture.Tests;

/// <summary>Codes of refusals are a public interface: each stands in the contract, and each is well formed.</summary>
public sealed partial class RejectionCodeTests
{
    public static TheoryData<string> Codes => [.. Declared.Concat(Written).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<MemberInfo> Members => House.Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Name.EndsWith("Rejections", StringComparison.Ordinal))
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly));

    /// <summary>Codes of the classes that collect refusals.</summary>
    private static IEnumerable<string> Declared => Refusals.Select(refused => refused.Code);

    /// <summary>Codes that stand anywhere else in the source.</summary>
    private static IEnumerable<string> Written => House.Files("*.cs")
        .SelectMany(file => Code().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups[1].Value);

    /// <summary>Codes that the comments of the contract name.</summary>
    private static IEnumerable<string> Promised => House.AllProtos.Split('\n')
        .Where(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => InComment().Matches(line))
        .Select(match => match.Value)
        .Distinct();

    private static IEnumerable<Rejection> Refusals => Members
        .Select(member => member switch
        {
            FieldInfo known when known.FieldType == typeof(Rejection) => known.GetValue(null),
            MethodInfo made when made.ReturnType == typeof(Rejection) && made.IsPublic => made.Invoke(null, Arguments(made)),
            _ => null,
        })
        .OfType<Rejection>();

    [Theory, MemberData(nameof(Codes))]
    public void Every_code_stands_in_the_contract(string code) =>
        Assert.Contains(code, Promised);

    [Theory, MemberData(nameof(Codes))]
    public void Every_code_has_a_sentence_in_Chinese(string code) => Assert.Matches(@"^[\w\u4e00-\u9fff].*\p{IsCJKUnifiedIdeographs}.*。$", RefusalSentences.Of(code) ?? string.Empty);

    // The other way round: a code that the contract promises is one that somebody answers.
    [Fact]
    public void Every_code_of_the_contract_is_answered_by_somebody() => Assert.Empty(Promised.Except(Codes.Select(row => row.Data)));

    [Fact]
    public void A_refusal_is_one_sentence_that_ends_with_a_full_stop() => Assert.All(Refusals, refused =>
    {
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z]", refused.Message);
        Assert.True(refused.Message.Length < 300, refused.Code);
    });

    [Fact]
    public void The_search_for_codes_finds_those_that_everybody_knows() => Assert.Superset(
        new HashSet<string> { "case.unknown", "case.wrong_stage", "incident.kind_unknown", "place.outside_city", "filter.invalid", "watch.too_many", "journal.unavailable" },
        Codes.Select(row => row.Data).ToHashSet());

    private static object?[] Arguments(MethodInfo method) => [.. method.GetParameters().Select(parameter =>
        parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null)];

    [GeneratedRegex("\"((?:case|incident|place|filter|list|watch|area|organisation|intake|journal|work|routing|time|burden|indicators|operation|fence|situation|map|past)\\.[a-z_]+)\"")]
    private static partial Regex Code();

    // Not the names of events, which have a version behind them.
    [GeneratedRegex(@"\b(?:case|incident|place|filter|list|watch|area|organisation|intake|journal|work|routing|time|pack|burden|indicators|operation|fence|situation|map|past)\.[a-z_]+\b(?!\.v[0-9])")]
    private static partial Regex InComment();
}
