using System.Diagnostics;
using System.Text;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>A gateway or silo as a real process: started as a user would, killed as an accident would.</summary>
internal sealed class TownProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private TownProcess(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            process.StartInfo.Environment[name] = value;
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The process ended before it was ready:\n{Output}"));
    }

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public int ExitCode => process.ExitCode;

    public bool HasExited => process.HasExited;

    public static Task<TownProcess> Start(string program, params IEnumerable<string> arguments) => Start(program, arguments, environment: null);

    /// <summary>Starts a program with variables of its environment beside those of this process.</summary>
    public static async Task<TownProcess> Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        var town = Launch(program, arguments, environment);
        await town.ready.Task.WaitAsync(StartLimit);
        return town;
    }

    /// <summary>Starts a program that says nothing about being ready.</summary>
    public static TownProcess Spawn(string program, params IEnumerable<string> arguments) => Launch(program, arguments);

    /// <summary>Starts a program that is expected to end by itself.</summary>
    public static Task<TownProcess> RunToEnd(string program, params IEnumerable<string> arguments) => RunToEnd(StartLimit, program, arguments);

    /// <summary>Starts a program that is expected to end by itself within a limit.</summary>
    public static async Task<TownProcess> RunToEnd(TimeSpan limit, string program, params IEnumerable<string> arguments)
    {
        var town = Launch(program, arguments);
        await town.process.WaitForExitAsync().WaitAsync(limit);
        return town;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; returns when the process has ended by itself.</summary>
    public async Task Leave()
    {
        await Signal("TERM");
        await process.WaitForExitAsync().WaitAsync(StartLimit);
    }

    /// <summary>Sends a signal, such as STOP and CONT.</summary>
    public async Task Signal(string name)
    {
        using var sent = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await sent.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static TownProcess Launch(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var town = new TownProcess(program, arguments, environment);
        town.ready.Task.ContinueWith(task => _ = task.Exception, TaskScheduler.Default);
        town.process.Start();
        town.process.BeginOutputReadLine();
        town.process.BeginErrorReadLine();
        return town;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        if (line.Contains("is ready", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }
}
