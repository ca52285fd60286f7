using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>One fault that happened.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Details">What was particular about it; empty when nothing was.</param>
/// <param name="Lasted">From its beginning to its end.</param>
/// <param name="Waits">How long senders waited, meanwhile and until every gateway took reports again.</param>
/// <param name="Again">From its end until every gateway took reports again.</param>
/// <param name="Fell">How many members ended by themselves and were started again.</param>
internal sealed record Struck(string Kind, string Details, TimeSpan Lasted, Waits Waits, TimeSpan Again, int Fell)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}{(Details.Length == 0 ? "" : $" ({Details})")}: lasted {Lasted.TotalSeconds:0.0} s; nothing was taken for {Waits.Silence.TotalSeconds:0.0} s at most; the longest that one report waited {Waits.Longest.TotalSeconds:0.0} s; every gateway took reports {Again.TotalSeconds:0.0} s after its end; {Waits.TriesRefused} tries made again, {Fell} members fell.");
}

/// <summary>What a schedule did to a town.</summary>
internal sealed record OrdealReport(
    IReadOnlyList<Struck> Faults, int Incidents, long Events, int Cases, long Limits, int Frames, int Resumed, int Restarted, IReadOnlyList<string> Objections)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public string ToJson() => JsonSerializer.Serialize(this, Indented);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Faults.Count} faults; {Incidents} incidents acknowledged, {Events} events of {Cases} cases, {Limits} limits recorded;");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Frames} frames told, watchers resumed {Resumed} times; {Restarted} times a member ended by itself and was started again.");
        text.AppendLine(Objections.Count == 0 ? "Lost: 0. Doubled: 0. Nothing was found wrong." : $"{Objections.Count} things are wrong:");
        text.AppendJoin("", Objections.Take(100).Select(it => $"* {it}\n"));
        text.AppendLine().AppendLine("| fault | times | lasted, s | nothing taken, longest, s | one report waited, longest, s | every gateway takes reports after its end, longest, s |");
        text.AppendLine("|---|---|---|---|---|---|");
        foreach (var kind in Faults.GroupBy(fault => fault.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {Most(kind, it => it.Lasted, least: true)} to {Most(kind, it => it.Lasted)} | {Most(kind, it => it.Waits.Silence)} | {Most(kind, it => it.Waits.Longest)} | {Most(kind, it => it.Again)} |");
        }

        return text.ToString();
    }

    private static string Most(IEnumerable<Struck> faults, Func<Struck, TimeSpan> time, bool least = false) =>
        (least ? faults.Min(time) : faults.Max(time)).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
