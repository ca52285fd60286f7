using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>Refuses two rules about the same thing on the same day: at any date there is one answer.</summary>
internal static class RuleOverlap
{
    /// <param name="rows">The rows of one file.</param>
    /// <param name="subject">What a rule is about.</param>
    /// <param name="answer">What it says about it.</param>
    /// <param name="period">When it says so.</param>
    public static void Refuse<T>(IReadOnlyList<WrittenRule<T>> rows, Func<T, object> subject, Func<T, object> answer, Func<T, Period> period)
    {
        foreach (var about in rows.Index().GroupBy(row => subject(row.Item.Rule)).Where(about => about.Skip(1).Any()))
        {
            var sorted = about.OrderBy(row => period(row.Item.Rule).First).ThenBy(row => row.Index).ToList();
            var longest = sorted[0];
            foreach (var next in sorted.Skip(1))
            {
                if (period(next.Item.Rule).First <= period(longest.Item.Rule).Last)
                {
                    var (first, second) = longest.Index < next.Index ? (longest.Item, next.Item) : (next.Item, longest.Item);
                    Report(first.Row, second.Row, isRepeated: answer(first.Rule).Equals(answer(second.Rule)));
                }

                longest = period(next.Item.Rule).Last > period(longest.Item.Rule).Last ? next : longest;
            }
        }
    }

    private static void Report(CsvRow first, CsvRow second, bool isRepeated) => second.Error(
        isRepeated ? "pack.rule_repeated" : "pack.rule_contradiction",
        RuleFields.From,
        isRepeated
            ? $"The rule of {first.Where} stands here again for the same days; keep one."
            : $"On the same days {first.Where} says something else about the same; let one end before the other begins.");
}
