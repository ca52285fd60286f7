using System.Collections;
using System.Reflection;
using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Sums;
using CityTwin.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CityTwin.Gateway.Tests.Contract;

/// <summary>What is rarely sent between processes arrives too: an actor that happens to live on another silo must not be out of reach.</summary>
public sealed class RareMessagesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly Serializer Serializer = new ServiceCollection().AddDomainSerialization().BuildServiceProvider().GetRequiredService<Serializer>();

    private static readonly CaseCard Card = new(
        7, 2, 99, "lamp", CaseStage.Filed, CloseKind.None, new Place(30.1, 120.2, "c1/3.4", ["city"], []), "lighting", 3, Noon, null, null, null, null);

    [Fact]
    public void What_an_operation_has_a_case_write_with_it() => Crosses(new OperationPart(
        -7, Operation.Unopened, [1, 2], [new OperationEvent.Settled("lighting", SettledBy.Claim, "ours", "lighting", Noon), new OperationEvent.PrecedentRevoked("wrong", "office", Noon)]));

    [Fact]
    public void What_a_case_answers() => Crosses(new CaseReply(Case.Unreported, CaseRejections.NotThere));

    [Fact]
    public void Which_lines_of_a_pack_change() => Crosses(new PackReply("1", "2", [new RuleChange("kinds.csv", null, "lamp,…")], null));

    [Fact]
    public void The_open_cases_of_a_cell() => Crosses(new LedgerView(SumsView.Of(new Tally(), 9), [Card]));

    // Whoever asked must be told that nobody knows the outcome, also by an actor on another silo, and whatever the database said.
    [Fact]
    public void That_the_journal_does_not_answer()
    {
        var thrown = new JournalUnavailableException("The journal could not be read.", new Npgsql.NpgsqlException("gone", new TimeoutException("too long")));

        var heard = Serializer.Deserialize<Exception>(Serializer.SerializeToArray<Exception>(thrown));

        Assert.Equal(thrown.Message, Assert.IsType<JournalUnavailableException>(heard).Message);
    }

    // The name of whatever list it happens to be would be in the message, and the receiver refuses names that it was not told of.
    [Fact]
    public void Every_list_in_a_message_is_an_array_of_just_the_declared_type()
    {
        var said = typeof(IVicinityGrain).Assembly.GetTypes().SelectMany(SentTypes);

        Assert.DoesNotContain(said, it => it.Type is { IsGenericType: true, Name: not "IReadOnlyDictionary`2" } && it.Type.IsAssignableTo(typeof(IEnumerable)));
    }

    private static void Crosses<T>(T message) => Assert.Equivalent(message, Serializer.Deserialize<T>(Serializer.SerializeToArray(message)), strict: true);

    private static IEnumerable<(string Where, Type Type)> SentTypes(Type type)
    {
        if (type.IsInterface && type.IsAssignableTo(typeof(IGrain)))
        {
            return type.GetMethods().SelectMany(call => call.GetParameters().Select(it => it.ParameterType).Append(Unwrapped(call.ReturnType)).Select(sent => ($"{type.Name}.{call.Name}", sent)));
        }

        return type.IsDefined(typeof(GenerateSerializerAttribute))
            ? type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(it => it.IsDefined(typeof(IdAttribute))).Select(it => ($"{type.Name}.{it.Name}", it.PropertyType))
            : [];
    }

    private static Type Unwrapped(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;
}
