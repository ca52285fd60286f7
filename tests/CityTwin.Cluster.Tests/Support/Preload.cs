using System.Diagnostics;
using System.Globalization;
using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>
/// A few lines of C that a process is started with, before the C library, and a file by which they are told how much to spoil: a number, looked at all
/// the while. Of PostgreSQL only its syncs, of a silo or gateway only its wall clock.
/// </summary>
/// <param name="Library">The compiled library.</param>
/// <param name="Control">The file with the number.</param>
internal sealed record Preload(string Library, string Control)
{
    /// <summary>Compiles <c>Faults/Preloaded/NAME.c</c> into a folder; null where there is no compiler, which in CI is a failure, or no Linux.</summary>
    public static Preload? TryBuild(string name, DirectoryInfo folder)
    {
        var built = new Preload(Path.Combine(folder.FullName, $"{name}.so"), Path.Combine(folder.FullName, name));
        var source = Path.Combine(Repository.Root, "tests", "CityTwin.Cluster.Tests", "Faults", "Preloaded", $"{name}.c");
        try
        {
            using var compiler = Process.Start("cc", ["-Wall", "-Wextra", "-Werror", "-O2", "-shared", "-fPIC", "-o", built.Library, source, "-ldl"]);
            compiler.WaitForExit();
            return !OperatingSystem.IsLinux() ? null : compiler.ExitCode == 0 ? built : throw new InvalidOperationException($"{source} could not be compiled.");
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            return null;
        }
    }

    /// <summary>Tells the number. Whoever looks at this moment sees the one before or this one, never half of it.</summary>
    public void Tell(long number)
    {
        File.WriteAllText($"{Control}.new", number.ToString(CultureInfo.InvariantCulture));
        File.Move($"{Control}.new", Control, overwrite: true);
    }
}
