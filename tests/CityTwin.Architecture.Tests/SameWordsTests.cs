using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Places;
using CityTwin.Contracts.Time;
using Google.Protobuf.Reflection;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Architecture.Tests;

/// <summary>The contract and the rules use the same words in the same order: numbers are converted, not looked up.</summary>
public sealed class SameWordsTests
{
    [Fact]
    public void Stages_are_the_same() => Same<CaseStage>(typeof(Proto.Stage), "STAGE_", nothing: CaseStage.Unreported);

    [Fact]
    public void Kinds_of_closing_are_the_same() => Same<CloseKind>(typeof(Proto.CloseKind), "CLOSE_KIND_", nothing: CloseKind.None);

    // The contract's list begins with "not given", which the rules do not know.
    [Fact]
    public void Reference_systems_are_the_same() => Assert.Equal(
        Enum.GetNames<Crs>().Select(name => $"CRS_{name.ToUpperInvariant()}"), Written(typeof(Proto.Crs)).Skip(1));

    [Fact]
    public void Kinds_of_clocks_are_the_same() => Assert.Equal(
        Enum.GetNames<CityTimeKind>().Select(name => $"KIND_{name.ToUpperInvariant()}"), Written(typeof(Proto.CityClock.Types.Kind)).Skip(1));

    [Fact]
    public void Topics_of_an_explanation_are_the_same() => Assert.Equal(
        Enum.GetNames<ExplainedTopic>().Select(name => $"EXPLAINED_TOPIC_{Snake(name)}"), Written(typeof(Proto.ExplainedTopic)).Skip(1));

    [Fact]
    public void Actions_are_the_same() => Assert.Equal(
        Enum.GetNames<CaseActionKind>().Select(name => $"CASE_ACTION_KIND_{Snake(name)}"), Written(typeof(Proto.CaseActionKind)).Skip(1));

    [Fact]
    public void What_has_to_be_said_for_an_action_is_the_same() => Assert.Equal(
        Enum.GetNames<ActionInput>().Select(name => $"ACTION_INPUT_{Snake(name)}"), Written(typeof(Proto.ActionInput)).Skip(1));

    private static void Same<T>(Type proto, string prefix, T nothing)
        where T : struct, Enum
    {
        Assert.Equal(0, Convert.ToInt32(nothing, null));
        Assert.Equal(
            Enum.GetValues<T>().Select(value => value.Equals(nothing) ? $"{prefix}UNSPECIFIED" : prefix + Snake(value.ToString())),
            Written(proto));
        Assert.Equal(Enumerable.Range(0, Enum.GetValues<T>().Length), Enum.GetValues<T>().Select(value => Convert.ToInt32(value, null)));
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    private static IEnumerable<string> Written(Type proto) => proto.GetFields()
        .Where(field => field.IsStatic)
        .OrderBy(field => (int)field.GetValue(null)!)
        .Select(field => ((OriginalNameAttribute)field.GetCustomAttributes(typeof(OriginalNameAttribute), false)[0]).Name);
}
