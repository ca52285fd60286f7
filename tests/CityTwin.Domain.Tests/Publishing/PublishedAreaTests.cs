using CityTwin.Domain.Publishing;
using CsCheck;

namespace CityTwin.Domain.Tests.Publishing;

public sealed class PublishedAreaTests
{
    // A city of three districts with two streets each; what is not located so far down is a part of its own.
    private static readonly Gen<long[]> Counts = Gen.OneOf(Gen.Long[0, 6], Gen.Long[0, 40]).Array[Places];

    private const int Places = 10;

    [Fact]
    public void What_is_told_is_true() => Counts.Sample(counts =>
    {
        foreach (var (area, shown) in Flat(Published(counts), string.Empty))
        {
            var truth = Truth(area, counts);
            Assert.InRange(truth, shown.Low, shown.High);
        }
    });

    // The strongest form of it: whoever sees everything that is published, and knows how it was made, still knows nothing of a small count
    // but that it is one, as each other small count in its place would have been published alike.
    [Fact]
    public void No_small_count_can_be_computed_from_what_is_published() => Gen.Select(Counts, Gen.Int[0, Places - 1], Gen.Long[1, 4]).Sample((counts, at, other) =>
    {
        if (counts[at] is < 1 or > 4)
        {
            return;
        }

        long[] changed = [.. counts];
        changed[at] = other;

        Assert.Equal(Flat(Published(counts), string.Empty), Flat(Published(changed), string.Empty));
    });

    [Fact]
    public void A_total_is_told_as_it_is_exactly_when_no_part_is_small() => Counts.Sample(counts => Assert.Equal(
        !counts.Any(count => count is > 0 and < PublishedCount.SmallestTold), Published(counts).Count.IsExact));

    // The attack that suppression is for: one small part, all others told, and the total.
    [Fact]
    public void A_single_small_part_does_not_follow_from_the_total()
    {
        var city = Published([20, 3, 9, 9, 9, 9, 0, 0, 0, 0]);
        var told = city.Parts.Concat(city.Parts.SelectMany(part => part.Parts)).Where(part => part.Count.IsExact).ToList();

        Assert.DoesNotContain(told, part => part.Area == "a");
        Assert.Equal((57, 60), (city.Count.Low, city.Count.High));
    }

    [Fact]
    public void What_lies_in_no_part_is_a_part_itself()
    {
        var city = Published([0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);

        Assert.Equal([("a", 0L), ("b", 0L), ("c", 0L), (null, 7L)], city.Parts.Select(part => (part.Area, part.Count.Low)));
        Assert.Equal(PublishedCount.Of(7), city.Count);
    }

    private static PublishedArea Published(long[] counts) => PublishedArea.Of(
        "city",
        area => Truth(area, counts),
        area => area == "city" ? ["a", "b", "c"] : area.Length == 1 ? [$"{area}1", $"{area}2"] : []);

    // Streets are counts 0 to 5, the rest of each district 6 to 8, the rest of the city 9.
    private static long Truth(string area, long[] counts) => area switch
    {
        "city" => counts.Sum(),
        "city/" => counts[9],
        [var district] => counts[(district - 'a') * 2] + counts[((district - 'a') * 2) + 1] + counts[6 + (district - 'a')],
        [var district, '/'] => counts[6 + (district - 'a')],
        _ => counts[((area[0] - 'a') * 2) + (area[1] - '1')],
    };

    private static IEnumerable<(string Area, PublishedCount Count)> Flat(PublishedArea area, string above) =>
        area.Parts.SelectMany(part => Flat(part, area.Area!)).Prepend((area.Area ?? $"{above}/", area.Count));
}
