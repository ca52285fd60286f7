using System.Reflection;
using Microsoft.Extensions.Logging;

namespace CityTwin.Architecture.Tests;

/// <summary>A log is an interface: operators filter by event id.</summary>
public sealed class LogTests
{
    private static IReadOnlyList<(MethodInfo Method, LoggerMessageAttribute Message)> Messages { get; } =
    [
        .. House.Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method, method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Where(message => message.Item2 is not null),
    ];

    [Fact]
    public void No_two_messages_share_an_event_id() => Assert.Empty(
        Messages.GroupBy(message => message.Message.EventId).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(message => message.Method.Name))}"));

    [Fact]
    public void Every_message_has_an_event_id_and_is_a_sentence() => Assert.All(Messages, message =>
    {
        Assert.True(message.Message.EventId > 0, message.Method.Name);
        Assert.EndsWith(".", message.Message.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void The_messages_of_actors_and_doors_are_found() =>
        Assert.Superset(new HashSet<int> { 100, 200 }, Messages.Select(message => message.Message.EventId).ToHashSet());
}
