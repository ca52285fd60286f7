using System.Globalization;
using CityTwin.Protocol.V1;

namespace CityTwin.Cli.Terminal;

/// <summary>An explanation as it reads in a terminal: times of the city on the left, reasons indented below what they explain.</summary>
internal sealed class ExplainedText(bool isChinese)
{
    private const string Indent = "  ";

    // The date and the time of a step, and the two spaces behind them.
    private static readonly string Margin = new(' ', "2026-03-02 16:40".Length + 2);

    /// <summary>The language to ask for.</summary>
    public Language Language => isChinese ? Language.Zh : Language.En;

    /// <summary>The lines.</summary>
    public IEnumerable<string> Of(string number, ExplainCaseResponse answer)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(answer.TimeZone);
        yield return isChinese ? $"案卷 {number}，时间为 {answer.TimeZone}" : $"Case {number}, times of {answer.TimeZone}";
        foreach (var step in answer.Steps)
        {
            var at = TimeZoneInfo.ConvertTime(step.At.ToDateTimeOffset(), zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            yield return string.Empty;
            yield return $"{at}  {Words(step.Words)}";
            foreach (var line in step.Details.SelectMany(detail => Of(detail, depth: 1)))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> Of(ExplainedDetail detail, int depth) => detail.Details.SelectMany(inner => Of(inner, depth + 1))
        .Prepend($"{Margin}{string.Concat(Enumerable.Repeat(Indent, depth - 1))}- {Words(detail.Words)}");

    private string Words(Names words) => isChinese ? words.Zh : words.En;
}
