using CityTwin.Domain.Incidents;

namespace CityTwin.Domain.Tests.Incidents;

/// <summary>
/// A good incident, broken in one way each; where two things are broken, the first rule speaks. Said once: the tests of the
/// rules and those of the door both read this table.
/// </summary>
internal static class BrokenIncidents
{
    private static readonly List<Row> All = [.. Sources(), .. SourceIds(), .. Kinds(), .. Times(), .. Texts(), .. Channels(), .. Twice()];

    /// <summary>What is broken, and the code of the refusal.</summary>
    public static IEnumerable<(string What, string Code)> Rows => All.Select(row => (row.What, row.Code));

    public static (Incident Incident, string? Text) Break(string what, Incident good, DateTimeOffset now) =>
        All.Single(row => row.What == what).Break(good, now);

    private static IEnumerable<Row> Sources() => Broken(
        "incident.source_invalid", "source",
        ["", " ", "two words", " boston311", "boston311 ", "boston/311", "boston:311", "boston@311", "热线", "bostön", "a\n", "\0", "a\tb", "١٢٣", "ｂｏｓ", "💡", new string('s', 65)],
        (good, text) => good with { Source = text });

    private static IEnumerable<Row> SourceIds() => Broken(
        "incident.source_id_invalid", "source id",
        ["", "\0", "1\n", "\r1", "1\t2", "a\u001bb", "a\u007fb", "a\u0085b", "a\u009fb", new string('i', 129), new string('i', 10_000)],
        (good, text) => good with { SourceId = text });

    private static IEnumerable<Row> Kinds() =>
    [
        new("no kind", "incident.kind_missing", (good, _) => (good with { Kind = "" }, null)),
        new("kind in capitals", "incident.kind_unknown", (good, _) => (good with { Kind = good.Kind.ToUpperInvariant() }, null)),
        new("kind after a blank", "incident.kind_unknown", (good, _) => (good with { Kind = $" {good.Kind}" }, null)),
        new("kind before a blank", "incident.kind_unknown", (good, _) => (good with { Kind = $"{good.Kind} " }, null)),
        new("kind with a fourth part", "incident.kind_unknown", (good, _) => (good with { Kind = $"{good.Kind}:" }, null)),
        .. Broken(
            "incident.kind_unknown", "kind",
            [" ", "pothole", "tiny:component:pothole", "tiny:matter:lamp", "tiny::pothole", ":::", "道路破损", new string('k', 5_000)],
            (good, text) => good with { Kind = text }),
    ];

    private static IEnumerable<Row> Times() =>
    [
        At("the beginning of the calendar", "incident.reported_at_impossible", _ => DateTimeOffset.MinValue),
        At("the beginning of Unix time", "incident.reported_at_impossible", _ => DateTimeOffset.UnixEpoch),
        At("a tick before the earliest time", "incident.reported_at_impossible", _ => IncidentLimits.EarliestReport.AddTicks(-1)),
        At("the last second of 1999", "incident.reported_at_impossible", _ => new(1999, 12, 31, 23, 59, 59, TimeSpan.Zero)),
        At("the first moment of 2000 in Shanghai", "incident.reported_at_impossible", _ => new(2000, 1, 1, 0, 0, 0, TimeSpan.FromHours(8))),
        At("the end of the calendar", "incident.reported_at_future", _ => DateTimeOffset.MaxValue),
        At("next year", "incident.reported_at_future", now => now.AddYears(1)),
        At("local time taken for UTC", "incident.reported_at_future", now => now.AddHours(8)),
        At("a minute more than a clock may be ahead", "incident.reported_at_future", now => now + IncidentLimits.ClockAhead + TimeSpan.FromMinutes(1)),
    ];

    private static IEnumerable<Row> Texts() =>
    [
        Said("text of 501", "incident.text_too_long", new string('t', 501)),
        Said("text of 500 and a line break", "incident.text_too_long", new string('t', 500) + "\n"),
        Said("text of a million", "incident.text_too_long", new string('t', 1_000_000)),
        Said("text too long and with controls", "incident.text_too_long", new string('\0', 501)),
        .. new[] { "a\0b", "bell\a", "\u001b[31mred", "back\b", "form\f", "next\u0085line", "del\u007f", "\v" }
            .Select(text => Said(Named("text", text), "incident.text_invalid", text)),
    ];

    private static IEnumerable<Row> Channels() => Broken(
        "incident.channel_invalid", "channel",
        ["\n", "app\r\n", "a\0", "tab\t", "\u001b", new string('c', 65)],
        (good, text) => good with { Channel = text });

    private static IEnumerable<Row> Twice() =>
    [
        new("source and kind", "incident.source_invalid", (good, _) => (good with { Source = "", Kind = "" }, null)),
        new("id and time", "incident.source_id_invalid", (good, _) => (good with { SourceId = "", ReportedAt = DateTimeOffset.MaxValue }, null)),
        new("kind and text", "incident.kind_unknown", (good, _) => (good with { Kind = "?" }, "a\0b")),
    ];

    private static IEnumerable<Row> Broken(string code, string what, string[] texts, Func<Incident, string, Incident> broken) =>
        texts.Select(text => new Row(Named(what, text), code, (good, _) => (broken(good, text), null)));

    private static Row At(string what, string code, Func<DateTimeOffset, DateTimeOffset> at) =>
        new(what, code, (good, now) => (good with { ReportedAt = at(now) }, null));

    private static Row Said(string what, string code, string text) => new(what, code, (good, _) => (good, text));

    /// <summary>A name that can be printed: control characters as numbers, long texts cut.</summary>
    private static string Named(string what, string text) => $"{what} '{string.Concat(text.Take(30).Select(c => c is > ' ' and < '\u007f' ? $"{c}" : $"<{(int)c:x}>"))}' of {text.Length}";

    private sealed record Row(string What, string Code, Func<Incident, DateTimeOffset, (Incident Incident, string? Text)> Break);
}
