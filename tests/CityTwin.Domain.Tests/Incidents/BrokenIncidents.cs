using System.Globalization;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Incidents;

/// <summary>One good incident, broken in one way each; where two things are broken, the first rule speaks.</summary>
internal static class BrokenIncidents
{
    private static readonly List<(string What, string Code, Incident Incident, string? Text)> All =
    [
        .. Sources(), .. SourceIds(), .. Kinds(), .. Times(), .. Texts(), .. Channels(), .. Twice(),
    ];

    public static TheoryData<string, string> Rows() => [.. All.Select(row => (row.What, row.Code))];

    public static (Incident Incident, string? Text) Find(string what)
    {
        var row = All.Single(row => row.What == what);
        return (row.Incident, row.Text);
    }

    private static IEnumerable<(string, string, Incident, string?)> Sources() => Broken(
        "incident.source_invalid", "source",
        ["", " ", "two words", " boston311", "boston311 ", "boston/311", "boston:311", "boston@311", "热线", "bostön", "a\n", "\0", "a\tb", "١٢٣", "ｂｏｓ", "💡", new string('s', 65)],
        text => First with { Source = text });

    private static IEnumerable<(string, string, Incident, string?)> SourceIds() => Broken(
        "incident.source_id_invalid", "source id",
        ["", "\0", "1\n", "\r1", "1\t2", "a\u001bb", "a\u007fb", "a\u0085b", "a\u009fb", new string('i', 129), new string('i', 10_000)],
        text => First with { SourceId = text });

    private static IEnumerable<(string, string, Incident, string?)> Kinds() =>
    [
        ("no kind", "incident.kind_missing", First with { Kind = "" }, null),
        .. Broken(
            "incident.kind_unknown", "kind",
            [" ", "pothole", "tiny:matter:POTHOLE", "TINY:matter:pothole", "tiny:component:pothole", "tiny:matter:lamp", "tiny::pothole", " tiny:matter:pothole", "tiny:matter:pothole ", "tiny:matter:pothole:", ":::", "道路破损", new string('k', 5_000)],
            text => First with { Kind = text }),
    ];

    private static IEnumerable<(string, string, Incident, string?)> Times() =>
    [
        .. new[] { DateTimeOffset.MinValue, DateTimeOffset.UnixEpoch, IncidentLimits.EarliestReport.AddTicks(-1), new(1999, 12, 31, 23, 59, 59, TimeSpan.Zero), new(2000, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)) }
            .Select(at => (Named("time", at.ToString("O", CultureInfo.InvariantCulture)), "incident.reported_at_impossible", First with { ReportedAt = at }, (string?)null)),
        .. new[] { DateTimeOffset.MaxValue, Now.AddYears(1), Now.AddMinutes(10).AddTicks(1), Now.AddMinutes(11), Now.AddHours(8) }
            .Select(at => (Named("time", at.ToString("O", CultureInfo.InvariantCulture)), "incident.reported_at_future", First with { ReportedAt = at }, (string?)null)),
    ];

    private static IEnumerable<(string, string, Incident, string?)> Texts() =>
    [
        ("text of 501", "incident.text_too_long", First, new string('t', 501)),
        ("text of 500 and a line break", "incident.text_too_long", First, new string('t', 500) + "\n"),
        ("text of a million", "incident.text_too_long", First, new string('t', 1_000_000)),
        .. new[] { "a\0b", "bell\a", "\u001b[31mred", "back\b", "form\f", "next\u0085line", "del\u007f", "\v" }
            .Select(text => (Named("text", text), "incident.text_invalid", First, (string?)text)),
    ];

    private static IEnumerable<(string, string, Incident, string?)> Channels() => Broken(
        "incident.channel_invalid", "channel",
        ["\n", "app\r\n", "a\0", "tab\t", "\u001b", new string('c', 65)],
        text => First with { Channel = text });

    private static IEnumerable<(string, string, Incident, string?)> Twice() =>
    [
        ("source and kind", "incident.source_invalid", First with { Source = "", Kind = "" }, null),
        ("id and time", "incident.source_id_invalid", First with { SourceId = "", ReportedAt = DateTimeOffset.MaxValue }, null),
        ("kind and text", "incident.kind_unknown", First with { Kind = "?" }, "a\0b"),
        ("text too long and with controls", "incident.text_too_long", First, new string('\0', 501)),
    ];

    private static IEnumerable<(string, string, Incident, string?)> Broken(string code, string what, string[] texts, Func<string, Incident> broken) =>
        texts.Select(text => (Named(what, text), code, broken(text), (string?)null));

    /// <summary>A name that can be printed: control characters as numbers, long texts cut.</summary>
    private static string Named(string what, string text) => $"{what} '{string.Concat(text.Take(30).Select(c => c is > ' ' and < '\u007f' ? $"{c}" : $"<{(int)c:x}>"))}' of {text.Length}";
}
