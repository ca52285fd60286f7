namespace CityTwin.Spatial.Tests.Support;

/// <summary>Where real data lies on this machine, if it does: <c>CITYTWIN_DATA</c>, or <c>../shared/data</c> beside the repository.</summary>
internal static class SharedData
{
    /// <summary>The file, or null when this machine does not have it.</summary>
    public static string? Find(string relativePath)
    {
        var file = Path.Combine(Root(), relativePath);
        return File.Exists(file) ? file : null;
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("CITYTWIN_DATA") is { Length: > 0 } configured)
        {
            return configured;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CityTwin.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.Parent?.FullName ?? AppContext.BaseDirectory, "shared", "data");
    }
}
