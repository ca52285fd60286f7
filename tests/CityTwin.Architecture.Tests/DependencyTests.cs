using System.Reflection;

namespace CityTwin.Architecture.Tests;

/// <summary>Who may lean on whom: one row a project. What a row does not name is forbidden; a project without a row fails too.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Plan = new()
    {
        ["CityTwin.Domain"] = [],
        ["CityTwin.Spatial"] = ["CityTwin.Domain", "NetTopologySuite", "ProjNET"],
        ["CityTwin.CityPacks"] = ["CityTwin.Domain", "CityTwin.Spatial", "NetTopologySuite"],
        ["CityTwin.Journal"] = ["CityTwin.Domain", "Microsoft.Data.Sqlite", "Npgsql", "SQLitePCLRaw"],
        ["CityTwin.Contracts"] = ["CityTwin.Domain", "Orleans", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Options"],
        ["CityTwin.Grains"] =
        [
            "CityTwin.Contracts", "CityTwin.Domain", "CityTwin.Journal", "CityTwin.Spatial", "Orleans", "Microsoft.Extensions",
        ],
        ["CityTwin.Hosting"] = ["OpenTelemetry", "Microsoft.AspNetCore", "Microsoft.Extensions"],
        ["CityTwin.Protocol"] = ["Google", "Grpc"],
        ["CityTwin.Client"] = ["CityTwin.Protocol", "Google", "Grpc", "Microsoft.Extensions"],
        ["CityTwin.Simulator"] =
        [
            "CityTwin.CityPacks", "CityTwin.Client", "CityTwin.Domain", "CityTwin.Protocol", "CityTwin.Spatial",
            "CsvHelper", "Google", "Grpc", "HdrHistogram", "NetTopologySuite",
        ],
        ["citytwin"] =
        [
            "CityTwin.CityPacks", "CityTwin.Client", "CityTwin.Domain", "CityTwin.Journal", "CityTwin.Protocol", "CityTwin.Simulator", "CityTwin.Spatial",
            "Google", "Grpc", "Spectre.Console", "System.CommandLine",
        ],
        ["silo"] =
        [
            "CityTwin.CityPacks", "CityTwin.Contracts", "CityTwin.Domain", "CityTwin.Grains", "CityTwin.Hosting", "CityTwin.Journal", "CityTwin.Spatial",
            "Orleans", "Microsoft.AspNetCore", "Microsoft.Extensions",
        ],
        ["gateway"] =
        [
            "CityTwin.CityPacks", "CityTwin.Contracts", "CityTwin.Domain", "CityTwin.Grains", "CityTwin.Hosting", "CityTwin.Journal", "CityTwin.Protocol", "CityTwin.Spatial",
            "CityTwin.Simulator", // Only to keep the demonstration city alive.
            "Orleans", "Google", "Grpc", "NetTopologySuite", "Microsoft.AspNetCore", "Microsoft.Extensions",
            "Microsoft.Net.Http.Headers", // Of ASP.NET Core: which language a reader of the public page prefers.
        ],
    };

    /// <summary>Where the gateway hosts the embedded silo.</summary>
    private static readonly string EmbeddedHost = Path.Combine("gateway", "Hosting", "Topology.cs");

    public static TheoryData<string> Projects => [.. House.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_leans_only_on_what_the_plan_allows(string project)
    {
        Assert.True(Plan.TryGetValue(project, out var allowed), $"{project} has no row in the plan: say what it may lean on.");

        var strangers = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !IsBase(name) && !allowed.Any(known => name == known || name.StartsWith(known + ".", StringComparison.Ordinal)));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_project_of_the_repository_has_a_row() =>
        Assert.Empty(House.Files("*.csproj").Select(House.AssemblyOf).Except(Plan.Keys));

    // Only the host of the actors opens the writing side: the doors read.
    [Fact]
    public void The_doors_do_not_write_the_journal() => Assert.DoesNotContain(
        House.Files("*.cs").Where(file => File.ReadAllText(file).Contains("ICaseJournal", StringComparison.Ordinal)).Select(House.Said),
        file => file.StartsWith("gateway", StringComparison.Ordinal) && file != EmbeddedHost);

    private static bool IsBase(string name) =>
        name is "netstandard" or "mscorlib" || (name.StartsWith("System", StringComparison.Ordinal) && name is not "System.CommandLine");
}
