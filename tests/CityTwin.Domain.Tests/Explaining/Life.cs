using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Tests.Explaining;

/// <summary>A case that is really decided about, step by step, and then told.</summary>
internal sealed class Life
{
    /// <summary>Ten in the morning of Monday 2 March 2026, in Shanghai.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly List<CaseEvent> happened = [];
    private Case state = Case.Unreported;
    private DateTimeOffset now = Monday;

    public Life(string kind = ExplainedCity.Pothole, Place? place = null) =>
        Do(new CaseCommand.Report(new Incident("hotline", "1", kind, Monday, "phone"), place ?? ExplainedCity.Here, null));

    public Case State => state;

    public IReadOnlyList<CaseEvent> Happened => happened;

    public Life At(DateTimeOffset instant)
    {
        now = instant;
        return Do(new CaseCommand.NoteTime());
    }

    public Life Do(params CaseCommand[] commands)
    {
        foreach (var command in commands)
        {
            var decision = CaseDecider.Decide(state, command, ExplainedCity.Rules, now);
            Assert.Null(decision.Refused);
            happened.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, Case.Evolve);
        }

        return this;
    }

    public IReadOnlyList<ExplainedStep> Told(CityRules? rules = null) => Tell(happened, rules);

    public static IReadOnlyList<ExplainedStep> Tell(IEnumerable<CaseEvent> events, CityRules? rules = null) =>
        Explanation.Of([.. events.Select((one, index) => new NumberedEvent(index + 1, one))], rules ?? ExplainedCity.Rules);

    /// <summary>Every sentence in one language, each on its line, reasons indented.</summary>
    public static string Written(IEnumerable<ExplainedStep> steps, bool chinese) => string.Join('\n', steps.SelectMany(step =>
        step.Details.SelectMany(detail => Lines(detail, 1, chinese)).Prepend(chinese ? step.Words.InChinese : step.Words.InEnglish)));

    private static IEnumerable<string> Lines(ExplainedDetail detail, int depth, bool chinese) => detail.Details
        .SelectMany(inner => Lines(inner, depth + 1, chinese))
        .Prepend(new string(' ', depth * 2) + (chinese ? detail.Words.InChinese : detail.Words.InEnglish));
}
