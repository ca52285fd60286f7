using System.Reflection;
using CityTwin.Contracts;
using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Tests.Contract;

/// <summary>
/// What crosses between silos and gateways as JSON: types by their names, members by theirs, and words of closed lists by their numbers. Two versions that
/// run side by side must agree on each.
/// </summary>
public sealed class JsonContractTests
{
    [Fact]
    public void Names_and_numbers_in_the_JSON_between_processes_are_those_that_silos_already_know()
    {
        var known = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "cluster-json.txt"));

        // A new line is a new type, member or word, which older versions pass over or refuse. A line that is gone or changed ends rolling replacement.
        Assert.Equal(known, Said());
    }

    private static IReadOnlyList<string> Said()
    {
        var reached = new HashSet<Type>();
        foreach (var sent in typeof(IVicinityGrain).Assembly.GetTypes().SelectMany(Sent))
        {
            Reach(sent, reached);
        }

        return [.. reached.SelectMany(LinesOf).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<Type> Sent(Type type) =>
        type.IsInterface && type.IsAssignableTo(typeof(IGrain)) ? type.GetMethods().SelectMany(call => call.GetParameters().Select(it => it.ParameterType).Append(call.ReturnType))
        : type.IsDefined(typeof(GenerateSerializerAttribute)) ? MembersOf(type).Select(member => member.PropertyType)
        : [];

    private static void Reach(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            Reach(part, reached);
        }

        if (!IsOurs(type) || !reached.Add(type) || type.IsEnum)
        {
            return;
        }

        var kinds = type.IsAbstract ? type.Assembly.GetTypes().Where(one => one.IsSubclassOf(type)) : [];
        foreach (var next in kinds.Concat(MembersOf(type).Select(member => member.PropertyType)))
        {
            Reach(next, reached);
        }
    }

    private static IEnumerable<string> LinesOf(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(word => $"word {type.Name} {Convert.ToInt64(Enum.Parse(type, word), null):00} {word}")
        : MembersOf(type).Select(member => $"field {type.FullName} {member.Name}: {Named(member.PropertyType)}").Prepend($"type {type.FullName}");

    // What only follows from the rest is written too, and never read.
    private static IEnumerable<PropertyInfo> MembersOf(Type type)
    {
        var given = type.GetConstructors().SelectMany(made => made.GetParameters()).Select(it => it.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite || given.Contains(member.Name));
    }

    // Words of closed lists of messages are numbers too.
    private static bool IsOurs(Type type) =>
        !type.IsGenericType && !type.IsArray && (type.Assembly == typeof(Case).Assembly || (type.IsEnum && type.Assembly == typeof(IVicinityGrain).Assembly));

    private static string Named(Type type) =>
        type.IsArray ? $"{Named(type.GetElementType()!)}[]"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Named))}>"
        : type.Name;
}
