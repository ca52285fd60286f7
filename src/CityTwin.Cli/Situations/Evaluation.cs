using System.Globalization;
using CityTwin.CityPacks;
using CityTwin.Cli.Situations.Injecting;
using CityTwin.Cli.Situations.Plots;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations;

/// <summary>What can be asked about the detection of situations in a history.</summary>
/// <param name="History">The reports in order of time; at least one.</param>
/// <param name="City">The city.</param>
/// <param name="Rules">When something is a situation.</param>
internal sealed record Evaluation(IReadOnlyList<SituationReport> History, LoadedCity City, SituationRules Rules)
{
    // Histories of chance are alike; three of them are enough to see how many situations they raise.
    private const int ChanceHistories = 3;

    /// <summary>What is found in it; <paramref name="twice"/> learns it once before, moved back by whole weeks, and tells only of the second time.</summary>
    public SituationRun Run(bool twice)
    {
        if (!twice)
        {
            return SituationRun.Over(History, Rules, City.Rules.TimeZone);
        }

        var weeks = Math.Ceiling((History[^1].ReportedAt - History[0].ReportedAt).TotalDays / 7);
        var before = History.Select(report => report with { ReportedAt = report.ReportedAt.AddDays(-7 * weeks) });
        var run = SituationRun.Over(before.Concat(History), Rules, City.Rules.TimeZone);
        return run with { Situations = [.. run.Situations.Where(one => one.Raised.At >= History[0].ReportedAt)] };
    }

    /// <summary>Joint reviews that would have been proposed.</summary>
    public List<ReviewEvent> Reviews()
    {
        var reviews = new JointReviews(ReviewRules.Usual);
        return [.. History.Select(reviews.Take).OfType<ReviewEvent>()];
    }

    /// <summary>Puts bursts into it.</summary>
    public Task<List<InjectionRow>> InjectAsync(InjectionOptions options, CancellationToken cancel)
    {
        var (tried, total) = (0, options.Times * BurstShape.All.Count());
        return RunProgress.ShowAsync(
            "inject", () => tried, total, () => string.Create(CultureInfo.InvariantCulture, $"{tried:N0} of {total:N0} bursts"),
            Task.Run(() => InjectionTrial.Run(History, City, Rules, options, done => tried = done), cancel));
    }

    /// <summary>Draws it.</summary>
    public async Task DrawAsync(
        string folder, SituationRun run, IReadOnlyList<InjectionRow>? injected, int seed, IReadOnlyDictionary<DateOnly, string> marks, bool quietly, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var rates = AlarmRates.Of(History, Rules, City.Rules.TimeZone, ChanceHistories, seed);
        if (!quietly)
        {
            SituationsPrinter.Show(rates);
        }

        List<(string Name, string Drawing)> drawings =
        [
            ("timeline.svg", TimelinePlot.Draw(History, run.Situations, marks, City.Rules.TimeZone, History[0].ReportedAt + Rules.WarmUp)),
            ("alarms.svg", EvaluationPlots.Alarms(rates)),
        ];
        if (injected is not null)
        {
            drawings.Add(("detection.svg", EvaluationPlots.Detection(injected)));
            drawings.Add(("delay.svg", EvaluationPlots.Delay(injected)));
        }

        foreach (var (name, drawing) in drawings)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), drawing, cancel);
        }
    }
}
