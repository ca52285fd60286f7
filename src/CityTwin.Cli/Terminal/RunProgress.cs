using System.Globalization;
using Spectre.Console;

namespace CityTwin.Cli.Terminal;

/// <summary>Shows how far a long run is: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class RunProgress
{
    private static readonly TimeSpan BarEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    /// <summary>Waits for a run and shows it meanwhile.</summary>
    /// <param name="what">What runs, such as <c>replay</c>.</param>
    /// <param name="done">How much is done, in units of <paramref name="total"/>.</param>
    /// <param name="total">When it is complete.</param>
    /// <param name="remark">A few words on where it stands.</param>
    /// <param name="run">The run.</param>
    public static Task<T> ShowAsync<T>(string what, Func<double> done, double total, Func<string> remark, Task<T> run) =>
        Screen.Aside.Profile.Capabilities.Interactive
            ? ShowBarAsync(what, done, total, remark, run)
            : ShowLinesAsync(what, remark, run);

    private static Task<T> ShowBarAsync<T>(string what, Func<double> done, double total, Func<string> remark, Task<T> run) =>
        Screen.Aside.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(what, maxValue: Math.Max(total, 1));
                while (await Task.WhenAny(run, Task.Delay(BarEvery)) != run)
                {
                    bar.Value = done();
                    bar.Description = Markup.Escape($"{what} {remark()}");
                }

                bar.Value = run.IsCompletedSuccessfully ? bar.MaxValue : done();
                bar.Description = Markup.Escape($"{what} {remark()}");
                return await run;
            });

    private static async Task<T> ShowLinesAsync<T>(string what, Func<string> remark, Task<T> run)
    {
        while (await Task.WhenAny(run, Task.Delay(LineEvery)) != run)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what}: {remark()}"));
        }

        return await run;
    }
}
