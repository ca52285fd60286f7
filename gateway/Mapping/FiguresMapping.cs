using System.Globalization;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Supervision;
using CityTwin.Gateway.Figures;
using Google.Protobuf.WellKnownTypes;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Figures as words of the protocol.</summary>
internal static class FiguresMapping
{
    private static readonly IReadOnlyList<Proto.IndicatorFormula> AllFormulas =
    [
        .. Formulas.All.Select(formula => new Proto.IndicatorFormula
        {
            Id = formula.Id, Names = FormulaNames.Of(formula.Id).ToProto(), Numerator = formula.Numerator, Denominator = formula.Denominator,
        }),
    ];

    public static Proto.Figures ToProto(this Counted<CityFigures> counted, CityRules rules) => new()
    {
        Position = counted.At.Position,
        AsOf = counted.At.Position == 0 ? null : counted.At.Facts.AsOf.ToTimestamp(),
        From = counted.Answer.Period.From.ToTimestamp(),
        To = counted.Answer.Period.To.ToTimestamp(),
        Cases = counted.Answer.Cases,
        Formulas = { AllFormulas },
        Groups = { counted.Answer.Groups.Select(group => group.ToProto(rules)) },
    };

    public static Proto.ReviewTask ToProto(this ReviewTask task, string prefix) => new()
    {
        Signal = task.Signal.Code(),
        Names = task.Signal.Names().ToProto(),
        Organisation = task.Organisation,
        Subject = task.Subject ?? string.Empty,
        Cases = { task.Evidence.Take(FiguresLimits.CasesInTask).Select(id => OperationNumber.OfCaseOrOperation(prefix, long.Parse(id, CultureInfo.InvariantCulture))) },
        CasesInAll = task.Evidence.Count,
        Counted = { task.Figures.Select(ToProto) },
        Threshold = ToProto(task.Threshold),
    };

    private static Proto.FigureGroup ToProto(this GroupFigures group, CityRules rules) => new()
    {
        Area = group.Key.Area ?? string.Empty,
        Organisation = group.Key.Organisation ?? string.Empty,
        Kind = group.Key.Kind ?? string.Empty,
        Names = NamesOf(group.Key, rules)?.ToProto(),
        Indicators = { group.Indicators.Select(ToProto) },
        SolvedAtLevel = { group.SolvedAt.Select(share => new Proto.LevelShare { Level = share.Level ?? string.Empty, Share = ToProto(share.Share) }) },
        TimeToFix = new Proto.TimeToFix
        {
            Fixed = group.Time.Fixed, Open = group.Time.Open, Median = group.Time.Median?.ToDuration(), P90 = group.Time.P90?.ToDuration(),
        },
    };

    private static Names? NamesOf(GroupKey key, CityRules rules) =>
        key.Organisation is { } organisation ? rules.FindOrganisation(organisation)?.Names
        : key.Kind is { } kind ? rules.Catalogue.Find(kind)?.Names
        : key.Area is { } area ? rules.FindArea(area)?.Names
        : rules.City.Names;

    private static Proto.Indicator ToProto(Indicator it) => new()
    {
        Id = it.Formula, Numerator = it.Numerator, Denominator = it.Denominator, Value = it.Denominator == 0 ? null : (double)it.Numerator / it.Denominator,
    };

    private static Proto.Measure ToProto(Figure figure) => new() { Name = figure.Name, Value = figure.Value };
}
