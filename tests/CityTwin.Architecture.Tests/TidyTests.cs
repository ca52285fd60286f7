using System.Text.RegularExpressions;

namespace CityTwin.Architecture.Tests;

/// <summary>What a tidy house looks like, said by the machine.</summary>
public sealed partial class TidyTests
{
    private const int LongestFile = 250;

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold() => Assert.Empty(
        House.Files("*.cs").Concat(House.Files("*.ts"))
            .Select(file => (File: House.Said(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.File} has {file.Lines} lines, at most {LongestFile}: it probably holds two nouns."));

    [Fact]
    public void No_type_hides_behind_a_word_that_says_nothing() => Assert.Empty(
        House.WrittenTypes.Where(type => SaysNothing().IsMatch(type.Name)).Select(type => $"{type}: name what it is."));

    [Fact]
    public void Every_class_is_sealed_static_or_meant_to_be_derived_from() => Assert.Empty(
        House.WrittenTypes
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !House.WrittenTypes.Any(other => other.BaseType == type) && type.Name != "Program")
            .Select(type => $"{type} is neither sealed nor derived from."));

    // The runtime cancels calls that nobody cancelled: whoever takes that for the end of a service ends the process.
    [Fact]
    public void No_cancellation_is_taken_for_ones_own_without_asking_whose_it_is() => Assert.Empty(
        House.Files("*.cs").Where(file => File.ReadAllText(file).Contains("is not OperationCanceledException", StringComparison.Ordinal)).Select(House.Said));

    // A call that calls itself cancelled is taken for one without an answer (ExpiredCalls), which holds as long as nobody can cancel one.
    [Fact]
    public void No_call_of_an_actor_can_be_cancelled()
    {
        var calls = House.WrittenTypes.Where(type => type.IsInterface && type.Name.EndsWith("Grain", StringComparison.Ordinal)).SelectMany(type => type.GetMethods()).ToList();

        Assert.Contains(calls, call => call.DeclaringType!.Name == "IFeedGrain");
        Assert.Empty(calls.Where(call => call.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken))).Select(call => $"{call.DeclaringType!.Name}.{call.Name}"));
    }

    [Fact]
    public void The_search_for_files_finds_them() => Assert.Contains(House.Files("*.cs"), file => file.EndsWith("CaseDecider.cs", StringComparison.Ordinal));

    [GeneratedRegex("Manager|Helper|Util(s|ity|ities)?$")]
    private static partial Regex SaysNothing();
}
