using CityTwin.Domain.Indicators;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

public sealed class IndicatorSheetTests
{
    private static readonly CaseFacts InN2 = Open with { Id = "2", Kind = "lamp", Areas = ["town", "north", "n2"], Organisation = "parks" };
    private static readonly CaseFacts NotLocated = Open with { Id = "3", Areas = ["town"], Organisation = null };

    [Theory]
    [InlineData(0, "town", 3)]
    [InlineData(1, "north", 2)]
    [InlineData(2, "n1", 1)]
    [InlineData(2, "n2", 1)]
    [InlineData(2, null, 1)]
    public void Cases_are_told_apart_by_areas_of_any_level_and_none_is_lost(int depth, string? area, long cases) =>
        Assert.Equal(cases, Sheet(new GroupBy(depth))["closing.rate", new GroupKey(area)].Denominator);

    [Fact]
    public void Cases_are_told_apart_by_organisation_and_kind_together()
    {
        var sheet = Sheet(new GroupBy(Organisation: true, Kind: true));

        Assert.Equal(
            [(null, "pothole"), ("parks", "lamp"), ("roads", "pothole")],
            sheet.Groups.Keys.Select(key => (key.Organisation, key.Kind)).OrderBy(key => key.Organisation, StringComparer.Ordinal));
    }

    [Fact]
    public void A_group_without_cases_has_nothing_of_nothing() =>
        Assert.Equal(new Indicator("closing.rate", 0, 0), Sheet(new GroupBy(0))["closing.rate", new GroupKey("village")]);

    [Fact]
    public void Every_group_has_every_formula() => Assert.All(
        Sheet(new GroupBy(2)).Groups.Values, group => Assert.Equal(Formulas.All.Select(formula => formula.Id), group.Select(indicator => indicator.Formula)));

    [Fact]
    public void Every_formula_has_a_name_in_both_languages() => Assert.All(
        Formulas.All.Select(formula => formula.Id).Concat([SolvedByLevel.Formula, DemandsPerTenThousand.Formula]),
        id => Assert.True(FormulaNames.Of(id) is { Zh.Length: > 0, En.Length: > 0 }));

    [Fact]
    public void No_two_formulas_share_an_id() => Assert.Equal(Formulas.All.Count, Formulas.All.Select(formula => formula.Id).Distinct().Count());

    [Fact]
    public void A_formula_that_does_not_exist_is_an_error_of_the_program() =>
        Assert.Throws<KeyNotFoundException>(() => Sheet(GroupBy.Nothing)["closing.fast"]);

    private static IndicatorSheet Sheet(GroupBy by) => IndicatorSheet.Of([Open, InN2, NotLocated], March, by);
}
