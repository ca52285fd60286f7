using System.Globalization;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.Gateway.Reports;

/// <summary>
/// The contract's CaseFilter as parameters of an address: the same names, lists repeated or separated by commas. What is not known is refused,
/// as a misspelt filter would silently give everything.
/// </summary>
internal static class CaseFilterQuery
{
    private static readonly Dictionary<string, CaseStage> Stages =
        System.Enum.GetValues<CaseStage>().Where(stage => stage is not CaseStage.Unreported).ToDictionary(stage => Word(stage));

    /// <summary>A stage as parameters and tables write it, such as <c>await_inspection</c>.</summary>
    public static string Word(System.Enum word) =>
        string.Concat(word.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>Which cases are asked for, and how many at most.</summary>
    public static (CardQuery Cases, int Most) Read(IQueryCollection asked, CityRules rules)
    {
        var (filter, most) = (new CaseFilter(), ExportLimits.Rows);
        foreach (var (name, values) in asked)
        {
            var entries = values.SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
            switch (name)
            {
                case "areas": filter.Areas.Add(entries); break;
                case "kinds": filter.Kinds.Add(entries); break;
                case "leads": filter.Leads.Add(entries); break;
                case "stages": filter.Stages.Add(entries.Select(StageOrThrow)); break;
                case "open_only": filter.OpenOnly = YesOrThrow(name, entries); break;
                case "overdue_only": filter.OverdueOnly = YesOrThrow(name, entries); break;
                case "opened_from": filter.OpenedFrom = TimeOrThrow(name, entries, rules); break;
                case "opened_until": filter.OpenedUntil = TimeOrThrow(name, entries, rules); break;
                case "limit": most = RowsOrThrow(entries); break;
                default: throw Refused($"There is no parameter '{Shortened(name)}'; use areas, kinds, stages, leads, open_only, overdue_only, opened_from, opened_until, limit.");
            }
        }

        return (filter.ToQueryOrThrow(rules), most);
    }

    private static Stage StageOrThrow(string word) => Stages.TryGetValue(word.ToLowerInvariant(), out var stage)
        ? stage.ToProto()
        : throw Refused($"There is no stage '{Shortened(word)}'; use {string.Join(", ", Stages.Keys)}.");

    private static bool YesOrThrow(string name, IReadOnlyList<string> entries) =>
        entries is [var one] && bool.TryParse(one, out var holds) ? holds : throw Refused($"{name} is true or false.");

    // A day means its first moment by the city's clock.
    private static Timestamp TimeOrThrow(string name, IReadOnlyList<string> entries, CityRules rules) =>
        entries is not [var one] ? throw Refused($"{name} is given once.")
        : DateOnly.TryParseExact(one, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999
            ? Timestamp.FromDateTimeOffset(LocalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), rules.TimeZone))
        : DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year is > 1900 and < 9999 ? Timestamp.FromDateTimeOffset(at)
        : throw Refused($"{name} is a day such as 2026-03-02, or a time such as 2026-03-02T08:00:00Z.");

    private static int RowsOrThrow(IReadOnlyList<string> entries) =>
        entries is [var one] && int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= ExportLimits.Rows
            ? rows
            : throw Refused($"limit is a number from 1 to {ExportLimits.Rows}.");

    private static string Shortened(string word) => word.Length <= 40 ? word : word[..40];

    private static RpcException Refused(string message) => new Rejection(RejectionKind.Invalid, "filter.invalid", message).ToRpcException();
}
