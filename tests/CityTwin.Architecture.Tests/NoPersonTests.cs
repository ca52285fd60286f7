using System.Reflection;
using System.Text.RegularExpressions;
using CityTwin.Protocol.V1;
using Google.Protobuf.Reflection;

namespace CityTwin.Architecture.Tests;

/// <summary>The city is modelled, its people are not: nothing in the house can even name one.</summary>
public sealed partial class NoPersonTests
{
    private static readonly HashSet<string> Forbidden =
    [
        "person", "people", "citizen", "resident", "petitioner", "complainant", "reporter", "caller", "inhabitant", "individual", "human", "user",
        "idcard", "idnumber", "passport", "phone", "telephone", "mobile", "email", "wechat", "contact", "birthday", "gender", "nationality",
        "face", "fingerprints", "plate", "household", "firstname", "lastname", "surname", "fullname", "nickname",
    ];

    // Words of geometry and of the runtime that only look alike.
    private static readonly HashSet<string> Meant = ["Faces", "face", "faces", "Face"];

    public static TheoryData<string> ForbiddenNames => ["Person", "ReporterPhone", "IdCard", "reporter_phone", "LicensePlate", "faceImage", "CitizenId", "EMail"];

    [Fact]
    public void No_type_or_member_stands_for_a_person() => Assert.Empty(
        House.WrittenTypes
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(member => !member.Name.Contains('<', StringComparison.Ordinal))
                .Select(member => (type, member.Name))
                .Append((type, type.Name)))
            .Where(named => !Meant.Contains(named.Item2) && NamesAPerson(named.Item2))
            .Select(named => $"{named.type}.{named.Item2}")
            .Distinct());

    [Fact]
    public void No_field_of_the_contract_stands_for_a_person() => Assert.DoesNotContain(
        Files().SelectMany(file => file.MessageTypes).SelectMany(WithNested)
            .SelectMany(message => message.Fields.InDeclarationOrder().Select(field => field.Name).Append(message.Name)),
        NamesAPerson);

    [Fact]
    public void No_service_of_the_contract_stands_for_a_person() => Assert.DoesNotContain(
        Files().SelectMany(file => file.Services).SelectMany(service => service.Methods.Select(method => method.Name).Append(service.Name)), NamesAPerson);

    [Theory, MemberData(nameof(ForbiddenNames))]
    public void The_guard_would_find_one(string name) => Assert.True(NamesAPerson(name));

    private static bool NamesAPerson(string name)
    {
        var words = Words().Matches(name).Select(match => match.Value.ToLowerInvariant()).ToList();
        var pairs = words.Zip(words.Skip(1), (first, second) => first + second);
        return words.Concat(pairs).Any(word => Forbidden.Contains(word) || Forbidden.Contains(word.TrimEnd('s')));
    }

    private static IEnumerable<FileDescriptor> Files() =>
    [
        CommonReflection.Descriptor, CasesReflection.Descriptor, CityReflection.Descriptor, FiguresReflection.Descriptor, IntakeReflection.Descriptor, LiveReflection.Descriptor,
        PlacesReflection.Descriptor, WorkReflection.Descriptor,
    ];

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) => [message, .. message.NestedTypes.SelectMany(WithNested)];

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Words();
}
