using System.Text.Json;
using CityTwin.Domain.Cities;
using CsCheck;

namespace CityTwin.CityPacks.Tests;

public sealed class RoundTripTests
{
    private static readonly CityPack[] Packs = [TinyCity.Pack, TinyCity.WithRules, TinyCity.WithAssets, TinyCity.Dated];

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void A_pack_that_is_written_reads_back_the_same(int pack)
    {
        using var folder = new TemporaryFolder();
        CityPackWriter.Write(Packs[pack], folder.Path);

        var reading = CityPackReader.Read(folder.Path);

        Assert.Empty(reading.Errors);
        AssertSame(Packs[pack], reading.Pack!);
    }

    [Theory, InlineData(0, 8), InlineData(1, 11), InlineData(2, 10), InlineData(3, 8)]
    public void Writing_twice_gives_the_same_bytes(int pack, int count)
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        CityPackWriter.Write(Packs[pack], first.Path);
        CityPackWriter.Write(CityPackReader.Read(first.Path).Pack!, second.Path);

        var files = Directory.EnumerateFiles(first.Path, "*", SearchOption.AllDirectories).Order().ToList();
        Assert.Equal(count, files.Count);
        Assert.All(files, file =>
        {
            var bytes = File.ReadAllBytes(file);
            Assert.Equal(bytes, File.ReadAllBytes(file.Replace(first.Path, second.Path)));
            Assert.DoesNotContain((byte)'\r', bytes);
        });
    }

    [Fact]
    public void Rules_of_an_older_pack_do_not_stay_behind()
    {
        using var folder = new TemporaryFolder();
        CityPackWriter.Write(TinyCity.WithRules, folder.Path);
        CityPackWriter.Write(TinyCity.WithAssets, folder.Path);
        CityPackWriter.Write(TinyCity.Pack, folder.Path);

        AssertSame(TinyCity.Pack, CityPackReader.Read(folder.Path).Pack!);
    }

    [Fact]
    public void Names_survive_whatever_signs_they_hold() =>
        Gen.Char["\",;'= aé市\\{}[]#\u3000"].Array[1, 12].Select(signs => new string(signs)).Where(name => name.Trim() is { Length: > 0 } trimmed && trimmed == name).Sample(
            name =>
            {
                using var folder = new TemporaryFolder();
                CityPackWriter.Write(Renamed(new Names(name, name)), folder.Path);

                var reading = CityPackReader.Read(folder.Path);

                Assert.Empty(reading.Errors);
                Assert.Equal(new Names(name, name), reading.Pack!.Rules.Organisations[0].Names);
                Assert.Equal(new Names(name, name), reading.Pack.Rules.City.Names);
            },
            iter: 100);

    private static CityPack Renamed(Names names)
    {
        var rules = TinyCity.Pack.Rules;
        var organisations = rules.Organisations.Select((organisation, at) => at == 0 ? organisation with { Names = names } : organisation);
        return TinyCity.Pack with
        {
            Rules = new CityRules(rules.City with { Names = names }, rules.Areas, [.. organisations], rules.Catalogue, rules.Calendar),
        };
    }

    internal static void AssertSame(CityPack expected, CityPack actual)
    {
        Assert.Equal(AsJson(expected.Rules.City), AsJson(actual.Rules.City));
        Assert.Equal(expected.Rules.Areas, actual.Rules.Areas);
        Assert.Equal(expected.Rules.Organisations, actual.Rules.Organisations);
        Assert.Equal(AsJson(expected.Rules.Catalogue.Kinds), AsJson(actual.Rules.Catalogue.Kinds));
        Assert.Equal(AsJson(expected.Rules.Calendar), AsJson(actual.Rules.Calendar));
        Assert.Equal(AsJson(expected.Rules.OwnCalendars), AsJson(actual.Rules.OwnCalendars));
        Assert.Equal(expected.Rules.Routing.Duties.IsFromLeads, actual.Rules.Routing.Duties.IsFromLeads);
        Assert.Equal(expected.Rules.Routing.Duties.Duties, actual.Rules.Routing.Duties.Duties);
        Assert.Equal(expected.Rules.Routing.Admissions?.Admissions, actual.Rules.Routing.Admissions?.Admissions);
        Assert.Equal(expected.Rules.Routing.Recusals.Recusals, actual.Rules.Routing.Recusals.Recusals);
        Assert.Equal(AsJson(expected.Rules.Assets), AsJson(actual.Rules.Assets));
        Assert.Equal(expected.Areas.Select(area => area.Area), actual.Areas.Select(area => area.Area));
        Assert.All(expected.Areas.Zip(actual.Areas), pair => Assert.True(pair.First.Shape.EqualsExact(pair.Second.Shape)));
        Assert.Equal(expected.Overlays.Count, actual.Overlays.Count);
        Assert.All(expected.Overlays.Zip(actual.Overlays), pair =>
        {
            Assert.Equal((pair.First.Overlay, pair.First.Code, pair.First.Names), (pair.Second.Overlay, pair.Second.Code, pair.Second.Names));
            Assert.True(pair.First.Shape.EqualsExact(pair.Second.Shape));
        });
    }

    private static string AsJson<T>(T value) => JsonSerializer.Serialize(value);
}
