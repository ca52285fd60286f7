using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Cluster.Tests;

/// <summary>A start that cannot succeed ends with a sentence that names the setting, and with no trace of the program.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("silo", "--Journal:Database=nonsense", "Journal:Database is wrong. It cannot be read as a connection string of PostgreSQL; write it like")]
    [InlineData("gateway", "--Journal:Database=nonsense", "Journal:Database is wrong. It cannot be read as a connection string of PostgreSQL; write it like")]
    [InlineData("gateway", "--Journal:Database=Database=boston", "Journal:Database is wrong. It names no Host; write it like")]
    [InlineData("silo", "--Journal:Database=Host=127.0.0.1;Port=1;Database=boston;Username=silo", "The journal could not be opened: Failed to connect to 127.0.0.1:1")]
    [InlineData("silo", "--Silo:Host=no such host", "Silo:Host 'no such host' is no address and no name that is known; give the address")]
    [InlineData("gateway", "--Ports:Wep=8080", "Ports:Wep is not known; did you mean Ports:Web?")]
    [InlineData("silo", "--Silo:HealthPorts=1", "Silo:HealthPorts is not known; did you mean Silo:HealthPort?")]
    [InlineData("silo", "--Dashboard:Key=short", "Dashboard:Key is too short; give 16 characters at least, or none for no dashboard.")]
    [InlineData("silo", "--Clock:Kind=Sundial", "Clock:Kind is 'Sundial', but must be one of Real, Driven, Stepped.")]
    [InlineData("gateway", "--Ports:Host=everywhere", "Ports:Host 'everywhere' is no address; write it like 127.0.0.1")]
    [InlineData("gateway", "--Telemetry:Otlp=collector", "Telemetry:Otlp 'collector' is no http or https address; write it like")]
    public async Task A_setting_that_cannot_be_right_is_told_in_a_sentence(string program, string option, string said)
    {
        var folder = Directory.CreateTempSubdirectory("citytwin-");
        try
        {
            await using var ended = await TownProcess.RunToEnd(
                Repository.Program(program, $"{program}.dll"), [$"--City:Pack={Repository.Linjiang}", $"--Journal:Path={Path.Combine(folder.FullName, "journal.db")}", option]);

            Assert.Contains(said, ended.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", ended.Output, StringComparison.Ordinal);
            Assert.Equal(1, ended.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
