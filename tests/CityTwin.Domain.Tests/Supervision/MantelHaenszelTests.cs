using CityTwin.Domain.Supervision;
using CsCheck;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class MantelHaenszelTests
{
    // Admissions to Berkeley in 1973 (Bickel, Hammel and O'Connell, Science 187, 1975) by department: men admitted and not, women admitted and not.
    private static readonly Stratum[] Berkeley =
    [
        new(512, 313, 89, 19), new(353, 207, 17, 8), new(120, 205, 202, 391), new(138, 279, 131, 244), new(53, 138, 94, 299), new(22, 351, 24, 317),
    ];

    // The example of R's manual: mantelhaen.test(UCBAdmissions) prints 0.9046968 and 0.7719074 to 1.0603298; its statistic with continuity
    // correction is 1.4269, without it (correct = FALSE) 1.5246.
    [Fact]
    public void It_is_what_was_published()
    {
        var effect = MantelHaenszel.Of(Berkeley)!.Value;

        Assert.Equal((0.9046968, 0.7719074, 1.0603298), (Math.Round(effect.OddsRatio, 7), Math.Round(effect.Low, 7), Math.Round(effect.High, 7)));
        Assert.Equal(1.5246, effect.ChiSquare, 4);
    }

    // Computed with exact fractions from the formulas.
    [Fact]
    public void It_is_the_formula()
    {
        var effect = MantelHaenszel.Of([new(10, 30, 90, 30), new(20, 40, 80, 60)])!.Value;

        Assert.Equal(0.23954372623574144, effect.OddsRatio, 1e-12);
        Assert.Equal(0.14612197659261345, effect.Low, 1e-12);
        Assert.Equal(0.3926938172954094, effect.High, 1e-12);
        Assert.Equal(35.45448433508135, effect.ChiSquare, 1e-10);
    }

    [Fact]
    public void Where_all_came_out_alike_there_is_nothing_to_compare()
    {
        Assert.Null(MantelHaenszel.Of([new(30, 0, 40, 0)]));
        Assert.Null(MantelHaenszel.Of([new(0, 30, 0, 40)]));
        Assert.Null(MantelHaenszel.Of([]));
    }

    [Fact]
    public void Where_one_side_came_out_alike_the_effect_is_finite_and_strong() =>
        Assert.InRange(MantelHaenszel.Of([new(0, 30, 40, 0)])!.Value.High, 0, 0.02);

    [Fact]
    public void Here_and_elsewhere_exchanged_turn_the_effect_round() => Strata.Sample(strata =>
    {
        var effect = MantelHaenszel.Of(strata)!.Value;
        var turned = MantelHaenszel.Of([.. strata.Select(it => new Stratum(it.ElsewhereYes, it.ElsewhereNo, it.HereYes, it.HereNo))])!.Value;
        Assert.Equal(1, effect.OddsRatio * turned.OddsRatio, 1e-9);
        Assert.Equal(1, effect.Low * turned.High, 1e-9);
        Assert.Equal(effect.ChiSquare, turned.ChiSquare, 1e-6);
        Assert.InRange(effect.OddsRatio, effect.Low, effect.High);
    });

    private static readonly Gen<double> Some = Gen.Int[1, 200].Select(count => (double)count);

    private static readonly Gen<Stratum[]> Strata = Gen.Select(Some, Some, Some, Some, (a, b, c, d) => new Stratum(a, b, c, d)).Array[1, 5];
}
