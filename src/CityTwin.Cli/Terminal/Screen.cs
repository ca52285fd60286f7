using Spectre.Console;

namespace CityTwin.Cli.Terminal;

/// <summary>Where results and remarks go: results to the output, so that they can be piped, remarks beside it.</summary>
internal static class Screen
{
    /// <summary>Results.</summary>
    public static IAnsiConsole Out { get; } = Open(Console.Out, Console.IsOutputRedirected);

    /// <summary>Progress, warnings, errors.</summary>
    public static IAnsiConsole Aside { get; } = Open(Console.Error, Console.IsErrorRedirected);

    /// <summary>A line of plain text to the output, never wrapped or coloured.</summary>
    public static void Line(string text) => Console.Out.WriteLine(text);

    /// <summary>One sentence on what went wrong.</summary>
    public static void Error(string sentence) => Console.Error.WriteLine($"error: {sentence}");

    /// <summary>One sentence on why it is not done, with its code; returns the exit code.</summary>
    public static int Refuse(int exitCode, string code, string sentence)
    {
        Error($"{sentence} ({code})");
        return exitCode;
    }

    private static IAnsiConsole Open(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });

        // Without a terminal there is no width; tables must not be cut for a file.
        console.Profile.Width = isRedirected ? 200 : console.Profile.Width;
        return console;
    }
}
