using System.Text;
using CityTwin.Domain.Operations;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests;

/// <summary>Names and bodies of what happens to operations, once published, stay.</summary>
public sealed class OperationCodecTests
{
    private static readonly string[] Golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "operation-bodies.txt"));

    [Fact]
    public void Every_event_has_a_sample_and_a_name() => Assert.Equal(
        typeof(OperationEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(OperationEvent))).Select(type => type.Name).Order(),
        OperationSamples.All.Select(sample => sample.GetType().Name).Distinct().Order());

    [Fact]
    public void The_written_form_is_the_published_one() => Assert.Equal(Golden, OperationSamples.All.Select(Written));

    [Fact]
    public void What_was_written_is_read_as_it_was() => Assert.Equal(
        Golden, Golden.Select(line => line.Split(' ', 2)).Select(line => Written(OperationCodec.Decode(line[0], Encoding.UTF8.GetBytes(line[1])))));

    [Fact]
    public void A_name_says_its_version() => Assert.All(OperationCodec.Names, name => Assert.Matches(@"^operation\.[a-z_]+\.v[0-9]+$", name));

    [Fact]
    public void An_unknown_name_is_told_in_a_sentence() => Assert.Equal(
        "The journal holds an event 'operation.vanished.v1' that this version does not know; run a newer one.",
        Assert.Throws<InvalidDataException>(() => OperationCodec.Decode("operation.vanished.v1", "{}"u8)).Message);

    private static string Written(OperationEvent sample) => $"{OperationCodec.NameFor(sample)} {Encoding.UTF8.GetString(OperationCodec.Encode(sample))}";
}
