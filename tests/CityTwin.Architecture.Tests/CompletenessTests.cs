using System.Reflection;
using System.Runtime.CompilerServices;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Journal;

namespace CityTwin.Architecture.Tests;

/// <summary>A new event or command that somebody forgot to handle does not pass unnoticed.</summary>
public sealed class CompletenessTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Events => [.. Kinds(typeof(CaseEvent)).Select(type => type.Name)];

    public static TheoryData<string> Commands => [.. Kinds(typeof(CaseCommand)).Select(type => type.Name)];

    [Theory, MemberData(nameof(Events))]
    public void Every_event_changes_a_case(string name)
    {
        var after = Case.Evolve(Opened, Blank<CaseEvent>(name));

        Assert.Equal(Opened.Version + 1, after.Version);
    }

    [Theory, MemberData(nameof(Events))]
    public void Every_event_has_a_name_in_the_journal(string name) =>
        Assert.Contains(EventCodec.NameFor(Blank<CaseEvent>(name)), EventCodec.Names);

    // What is decided does not matter here, only that somebody thought of it: a forgotten command throws.
    [Theory, MemberData(nameof(Commands))]
    public void Every_command_is_decided(string name) =>
        Assert.NotNull(CaseDecider.Decide(Opened, Blank<CaseCommand>(name), Rules, Noon));

    private static Case Opened => Case.Evolve(
        Case.Unreported,
        new CaseEvent.Reported(new Incident("hotline", "1", "tiny:matter:pothole", Noon, null), new Place(40, 116, null, ["tiny"], []), "1", null, Noon));

    private static CityRules Rules
    {
        get
        {
            var name = new Names(null, "Tiny");
            var city = new City(
                "tiny", "1", name, "TNY", "UTC", [new("city", name), new("community", name)], [], Crs.Wgs84, new Projection(116, 40), 100, 30, []);
            return new CityRules(city, [new("tiny", "city", null, name)], [], new CityCatalogue([]), new WorkingCalendar([new(new(9, 0), new(17, 0))], Enum.GetValues<DayOfWeek>(), [], []));
        }
    }

    private static IEnumerable<Type> Kinds(Type parent) => parent.GetNestedTypes().Where(type => type.IsSubclassOf(parent));

    /// <summary>An instance with nothing in it but empty texts, empty lists, and parts like itself.</summary>
    private static T Blank<T>(string name) => (T)Blank(Kinds(typeof(T)).Single(type => type.Name == name));

    private static object Blank(Type type)
    {
        var blank = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (property.PropertyType == typeof(string))
            {
                property.SetValue(blank, string.Empty);
            }
            else if (property.PropertyType.IsInterface)
            {
                property.SetValue(blank, Array.CreateInstance(property.PropertyType.GetGenericArguments()[0], 0));
            }
            else if (property.PropertyType is { IsClass: true, IsSealed: true } part && part != typeof(ClockStart) && part != typeof(Case))
            {
                property.SetValue(blank, Blank(part));
            }
        }

        return blank;
    }
}
