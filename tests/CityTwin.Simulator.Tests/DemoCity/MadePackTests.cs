using CityTwin.CityPacks;
using CityTwin.Simulator.DemoCity;

namespace CityTwin.Simulator.Tests.DemoCity;

public sealed class MadePackTests
{
    private static readonly string Shipped = Path.Combine(Repository.Root, "seeds", "linjiang");

    [Fact]
    public void The_same_seed_gives_the_same_files_byte_for_byte()
    {
        using var first = new PackFolder();
        using var second = new PackFolder();
        DemoCityMaker.Make(seed: 7, first.Path);
        DemoCityMaker.Make(seed: 7, second.Path);

        Assert.Equal(PackFolder.Files(first.Path), PackFolder.Files(second.Path));
    }

    [Fact]
    public void Another_seed_gives_another_map()
    {
        using var first = new PackFolder();
        using var second = new PackFolder();
        DemoCityMaker.Make(seed: 7, first.Path);
        DemoCityMaker.Make(seed: 8, second.Path);

        var (one, other) = (PackFolder.Files(first.Path), PackFolder.Files(second.Path));
        Assert.NotEqual(one["areas/community.geojson"], other["areas/community.geojson"]);
        Assert.Equal(one["catalogue.csv"], other["catalogue.csv"]);
    }

    [Fact]
    public void The_shipped_city_is_what_its_seed_makes()
    {
        using var made = new PackFolder();
        DemoCityMaker.Make(DemoCityMaker.ShippedSeed, made.Path);

        Assert.Equal(PackFolder.Files(made.Path), PackFolder.Files(Shipped));
    }

    [Fact]
    public void The_shipped_city_reads_without_a_finding()
    {
        var reading = CityPackReader.Read(Shipped);

        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Pack);
    }

    [Fact]
    public void The_shipped_city_is_small() =>
        Assert.InRange(PackFolder.Files(Shipped).Values.Sum(content => content.Length), 100_000, 2_000_000);
}
