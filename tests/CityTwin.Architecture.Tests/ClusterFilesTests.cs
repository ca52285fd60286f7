using System.Text.RegularExpressions;

namespace CityTwin.Architecture.Tests;

/// <summary>What starts and watches a cluster names what there is.</summary>
public sealed partial class ClusterFilesTests
{
    private static readonly string Compose = Read("docker-compose.cluster.yml");
    private static readonly string Up = Read("tests", "cluster", "up");
    private static readonly string Operations = Read("docs", "operations.md");

    [Fact]
    public void The_cluster_of_plain_processes_has_as_many_of_each_as_the_one_in_containers()
    {
        Assert.Contains($"silos=${{1:-{Service("silo").Count(Compose)}}}", Up, StringComparison.Ordinal);
        Assert.Contains($"gateways=${{2:-{Service("gateway").Count(Compose)}}}", Up, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_are_told_the_same_settings() =>
        Assert.All([Compose, Up], file => Assert.Contains("deploy/cluster.env", file, StringComparison.Ordinal));

    [Fact]
    public void Every_shared_setting_is_an_option_of_the_README() => Assert.All(
        Setting().Matches(Read("deploy", "cluster.env")).Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)),
        option => Assert.Contains($"| `{option}` |", Read("README.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_metric_of_the_code_is_in_the_table_of_operations() => Assert.All(
        House.Files("*.cs").SelectMany(file => Instrument().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value),
        name => Assert.Contains($"| `{name}` |", Operations, StringComparison.Ordinal));

    [Fact]
    public void Dashboard_and_alerts_ask_for_metrics_that_there_are()
    {
        var known = Instrument().Matches(Operations.Replace('`', '"')).Select(match => match.Groups[1].Value.Replace('.', '_')).ToList();
        Assert.Contains("citytwin_feed_lag", known);

        Assert.All(
            new[] { Read("deploy", "grafana", "dashboards", "citytwin.json"), Read("deploy", "prometheus", "alerts.yml") }.SelectMany(file => Asked().Matches(file)),
            asked => Assert.Contains(Suffix().Replace(asked.Value, string.Empty), known));
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([House.Root, .. path]));

    private static Regex Service(string kind) => new($"^  {kind}-[0-9]+:$", RegexOptions.Multiline);

    [GeneratedRegex("^#?([A-Za-z]+__[A-Za-z]+)=", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("\"(citytwin(?:\\.[a-z_]+){2,3})\"")]
    private static partial Regex Instrument();

    [GeneratedRegex("citytwin_[a-z_]+")]
    private static partial Regex Asked();

    [GeneratedRegex("(_seconds)?(_total|_bucket|_sum|_count)?$")]
    private static partial Regex Suffix();
}
