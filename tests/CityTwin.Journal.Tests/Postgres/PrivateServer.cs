using System.Diagnostics;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>A PostgreSQL server of the tests' own, run by <c>tests/postgres</c>; it ends with this process at the latest.</summary>
/// <param name="place">The folder that holds it, which goes with it; a new one when null.</param>
internal sealed class PrivateServer(DirectoryInfo? place = null) : IDisposable
{
    /// <summary>Where it lies.</summary>
    public DirectoryInfo Folder { get; } = place ?? Directory.CreateTempSubdirectory("citytwin-postgres-");

    /// <summary>How it is reached; the same after each start.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    /// <summary>Why there is none, or null when it runs.</summary>
    public string? Missing { get; private set; }

    /// <summary>Starts it, with whatever it held before.</summary>
    public void Start()
    {
        var (code, said, error) = Run("start", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (ConnectionString, Missing) = code == 0 ? (said.Trim(), null) : (string.Empty, error.Trim());
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => Run("kill");

    public void Dispose()
    {
        Run("kill");
        Folder.Delete(recursive: true);
    }

    /// <summary>Folder of the repository.</summary>
    public static string Root()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "CityTwin.sln")))
        {
            above = above.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository: no folder above them holds CityTwin.sln.");
        }

        return above.FullName;
    }

    private (int Code, string Said, string Error) Run(string verb, params string[] more)
    {
        using var script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Root(), "tests", "postgres"), verb, Folder.FullName, .. more]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, error) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        script.WaitForExit();
        return (script.ExitCode, said.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
