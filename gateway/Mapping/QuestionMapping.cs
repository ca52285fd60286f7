using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Indicators;
using Google.Protobuf.WellKnownTypes;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Questions about figures as words of the domain.</summary>
internal static class QuestionMapping
{
    // A timestamp beyond the calendar cannot be converted, and so is no time.
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    public static ReportingPeriod ToPeriodOrThrow(Timestamp? from, Timestamp? to) =>
        !IsTime(from) || !IsTime(to) ? throw IndicatorsRejections.PeriodMissing.ToRpcException()
        : from!.ToDateTimeOffset() >= to!.ToDateTimeOffset() ? throw IndicatorsRejections.PeriodEmpty.ToRpcException()
        : new ReportingPeriod(from.ToDateTimeOffset(), to.ToDateTimeOffset());

    public static GroupBy ToGroupByOrThrow(this Proto.FiguresQuestion question, City city) => question.Grouping switch
    {
        Proto.FigureGrouping.Area => new GroupBy(AreaDepth: question.Level.Length == 0 ? 1 : DepthOrThrow(question.Level, city)),
        _ when question.Level.Length > 0 => throw LevelUnknown(question.Level),
        Proto.FigureGrouping.Organisation => new GroupBy(Organisation: true),
        Proto.FigureGrouping.Kind => new GroupBy(Kind: true),
        _ => GroupBy.Nothing,
    };

    private static int DepthOrThrow(string level, City city) => city.DepthOf(level) is >= 0 and var depth ? depth : throw LevelUnknown(level);

    private static Exception LevelUnknown(string level) => IndicatorsRejections.LevelUnknown(level).ToRpcException();

    private static bool IsTime(Timestamp? at) => at is { Seconds: >= FirstSecond and <= LastSecond, Nanos: >= 0 and < 1_000_000_000 };
}
