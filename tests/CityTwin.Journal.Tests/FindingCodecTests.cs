using System.Text;
using CityTwin.Domain.Situations;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests;

/// <summary>Names and bodies of findings, once published, stay.</summary>
public sealed class FindingCodecTests
{
    private static readonly string[] Golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "finding-bodies.txt"));

    [Fact]
    public void Every_finding_has_a_sample_and_a_name() => Assert.Equal(
        typeof(Finding).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Finding)) && !type.IsAbstract).Select(type => type.Name).Order(),
        FindingSamples.All.Select(sample => sample.GetType().Name).Distinct().Order());

    [Fact]
    public void The_written_form_is_the_published_one() => Assert.Equal(Golden, FindingSamples.All.Select(Written));

    [Fact]
    public void What_was_written_is_read_as_it_was() => Assert.Equal(
        Golden, Golden.Select(line => line.Split(' ', 2)).Select(line => Written(FindingCodec.Decode(line[0], Encoding.UTF8.GetBytes(line[1])))));

    [Fact]
    public void An_unknown_name_is_told_in_a_sentence() => Assert.Equal(
        "The journal holds a finding 'situation.vanished.v1' that this version does not know; run a newer one.",
        Assert.Throws<InvalidDataException>(() => FindingCodec.Decode("situation.vanished.v1", "{}"u8)).Message);

    private static string Written(Finding sample) => $"{FindingCodec.NameFor(sample)} {Encoding.UTF8.GetString(FindingCodec.Encode(sample))}";
}
