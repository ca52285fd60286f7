using System.Diagnostics;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>A small disk of its own, in memory, that can be filled to the last byte and freed again. Mounting it takes root.</summary>
internal sealed class Disk : IDisposable
{
    private readonly DirectoryInfo mount = Directory.CreateTempSubdirectory("citytwin-disk-");

    private Disk()
    {
    }

    /// <summary>A folder on it.</summary>
    public DirectoryInfo Folder => mount.CreateSubdirectory("server");

    private string Ballast => Path.Combine(mount.FullName, "ballast");

    /// <summary>A new one, or null where this process may not mount.</summary>
    public static Disk? TryMount(int megabytes)
    {
        var disk = new Disk();
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", disk.mount.FullName))
        {
            return disk;
        }

        disk.mount.Delete();
        return null;
    }

    /// <summary>Leaves no room for anybody else.</summary>
    public void Fill()
    {
        // Without a buffer, or what could not be written is tried once more when the file is closed.
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[1 << 20];
        for (var size = block.Length; size > 0;)
        {
            try
            {
                ballast.Write(block, 0, size);
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", mount.FullName);
        mount.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var run = Process.Start(program, arguments);
        run.WaitForExit();
        return run.ExitCode == 0;
    }
}
