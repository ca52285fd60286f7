using System.Reflection;
using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using CityTwin.Protocol.V1;
using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using ActionInput = CityTwin.Domain.Cases.Acting.ActionInput;
using Case = CityTwin.Domain.Cases.Case;
using CaseAction = CityTwin.Domain.Cases.Acting.CaseAction;
using CaseActionKind = CityTwin.Domain.Cases.Acting.CaseActionKind;
using Incident = CityTwin.Domain.Incidents.Incident;

namespace CityTwin.Gateway.Tests.Contract;

/// <summary>
/// While versions of a cluster are replaced one by one, silos and gateways of two versions talk: names and numbers by which they know each other's messages
/// stay, and what a newer one adds does not disturb an older one.
/// </summary>
public sealed class ClusterContractTests
{
    private static readonly Serializer Serializer = new ServiceCollection().AddDomainSerialization().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Names_of_calls_and_numbers_of_members_are_those_that_silos_already_know()
    {
        var known = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "cluster-contract.txt"));

        // A new line is a new call or member. A line that is gone or changed ends rolling replacement from the version before.
        Assert.Equal(known, Said());
    }

    [Fact]
    public void A_silo_of_this_version_passes_over_what_a_newer_gateway_adds()
    {
        var sent = new NewerToAssign("hotline", "1", "lamp", new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero), "c1/3.4", new MetricPoint(1, 2), "what nobody knew of", [1, 2]);

        var arrived = Serializer.Deserialize<IncidentToAssign>(Serializer.SerializeToArray(sent));

        Assert.Equal(new IncidentToAssign(sent.Source, sent.SourceId, sent.Kind, sent.ReportedAt, sent.Cell, sent.At), arrived);
    }

    [Fact]
    public void A_silo_of_this_version_takes_what_an_older_gateway_left_out()
    {
        var arrived = Serializer.Deserialize<IncidentToTake>(Serializer.SerializeToArray(new OlderToTake(new Incident("hotline", "1", "lamp", default, null), 42)));

        Assert.Equal(("1", 42L, null), (arrived!.Incident.SourceId, arrived.Fingerprint, arrived.Text));
    }

    [Fact]
    public void What_can_be_done_about_a_case_crosses_with_why_the_rest_cannot()
    {
        CaseAction[] sent =
        [
            new(CaseActionKind.Finish, 2) { IsNext = true, Inputs = [ActionInput.Evidence] },
            new(CaseActionKind.Dispatch, 0) { Refused = CaseRejections.NotThere, Inputs = [ActionInput.Organisation], Candidates = ["roads", "parks"] },
        ];

        var arrived = Serializer.Deserialize<ActionsReply>(Serializer.SerializeToArray(new ActionsReply(Case.Unreported, sent)))!.Actions;

        Assert.Equal(sent.Select(Written), arrived.Select(Written));

        static string Written(CaseAction action) => $"{action.Kind} {action.Obligation} {action.IsNext} {action.IsPossible} {action.Refused} {string.Join(',', action.Inputs)} {string.Join(',', action.Candidates)}";
    }

    [Fact]
    public void A_field_that_this_version_does_not_know_survives_in_a_message_of_the_public_contract()
    {
        var newer = new ReportIncidentRequest { Incident = new() { Source = "hotline" } }.ToByteArray().Concat(new byte[] { 0xFA, 0x3F, 3, (byte)'n', (byte)'e', (byte)'w' }).ToArray();

        var read = ReportIncidentRequest.Parser.ParseFrom(newer);

        Assert.Equal("hotline", read.Incident.Source);
        Assert.Equal(newer, read.ToByteArray());
    }

    private static List<string> Said() =>
    [
        .. typeof(IVicinityGrain).Assembly.GetTypes().SelectMany(SaidOf).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> SaidOf(Type type)
    {
        if (type.IsInterface && type.IsAssignableTo(typeof(IGrain)))
        {
            var own = type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.Name;
            return type.GetMethods().Select(method =>
                $"call {own}.{method.GetCustomAttribute<AliasAttribute>()?.Alias ?? method.Name}({string.Join(", ", method.GetParameters().Select(it => Named(it.ParameterType)))}): {Named(method.ReturnType)}");
        }

        return type.IsDefined(typeof(GenerateSerializerAttribute))
            ? type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Select(member => (member, number: member.GetCustomAttribute<IdAttribute>()?.Id))
                .Where(it => it.number is not null)
                .Select(it => $"member {type.Name} {it.number:00} {it.member.Name}: {Named(it.member.PropertyType)}")
            : [];
    }

    private static string Named(Type type) =>
        type.IsArray ? $"{Named(type.GetElementType()!)}[]"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Named))}>"
        : type.Name;
}

/// <summary><see cref="IncidentToAssign"/> as a later version might send it.</summary>
[GenerateSerializer]
public sealed record NewerToAssign(
    [property: Id(0)] string Source,
    [property: Id(1)] string SourceId,
    [property: Id(2)] string Kind,
    [property: Id(3)] DateTimeOffset ReportedAt,
    [property: Id(4)] string? Cell,
    [property: Id(5)] MetricPoint At,
    [property: Id(6)] string More,
    [property: Id(7)] int[] EvenMore);

/// <summary><see cref="IncidentToTake"/> as a version might have sent it that knew less.</summary>
[GenerateSerializer]
public sealed record OlderToTake([property: Id(0)] Incident Incident, [property: Id(3)] long Fingerprint);
