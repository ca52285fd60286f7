using System.Reflection;
using System.Runtime.CompilerServices;

namespace CityTwin.Architecture.Tests;

/// <summary>The repository and the assemblies that it builds.</summary>
internal static class House
{
    /// <summary>Folders whose code is the product.</summary>
    private static readonly string[] Rooms = ["src", "silo", "gateway"];

    private static readonly string[] Made = ["bin", "obj", "node_modules", "wwwroot", "dist", "gen"];

    public static string Root { get; } = FindRoot();

    /// <summary>Names of the assemblies that the projects of the product build.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. Files("*.csproj")
            .Where(file => File.Exists(Path.Combine(AppContext.BaseDirectory, AssemblyOf(file) + ".dll")))
            .Select(AssemblyOf)
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<Assembly> Assemblies => Projects.Select(Assembly.Load);

    /// <summary>Types that people wrote, not the compiler or a generator.</summary>
    public static IEnumerable<Type> WrittenTypes => Assemblies
        .Where(assembly => assembly.GetName().Name != "CityTwin.Protocol")
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal)
            && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            && type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is null
            && type.Namespace?.StartsWith("OrleansCodeGen", StringComparison.Ordinal) is not true);

    /// <summary>Files of the product that people wrote.</summary>
    public static IEnumerable<string> Files(string pattern) => Rooms
        .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Root, room), pattern, SearchOption.AllDirectories))
        .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Intersect(Made).Any());

    /// <summary>A file's path as people say it.</summary>
    public static string Said(string file) => Path.GetRelativePath(Root, file);

    public static string AllProtos { get; } = string.Join('\n', Files("*.proto").Select(File.ReadAllText));

    public static string AssemblyOf(string project)
    {
        var text = File.ReadAllText(project);
        var start = text.IndexOf("<AssemblyName>", StringComparison.Ordinal);
        return start < 0
            ? Path.GetFileNameWithoutExtension(project)
            : text[(start + "<AssemblyName>".Length)..text.IndexOf("</AssemblyName>", StringComparison.Ordinal)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CityTwin.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository: no folder above them holds CityTwin.sln.");
        }

        return folder.FullName;
    }
}
