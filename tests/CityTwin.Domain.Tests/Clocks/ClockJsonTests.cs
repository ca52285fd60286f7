using System.Text.Json;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Clocks;

/// <summary>What is kept in journals stays readable.</summary>
public sealed class ClockJsonTests
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    [Fact]
    public void A_due_time_of_an_older_journal_can_be_read()
    {
        const string Old = """{"at":"2026-03-04T12:00:00+00:00","because":[{"rule":"start","detail":"2026-03-02T12:00:00"},{"rule":"limit","detail":"2 WorkingDays"}]}""";

        var due = JsonSerializer.Deserialize<DueTime>(Old, CamelCase)!;

        Assert.Equal(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero), due.At);
        Assert.Equal([new DueStep("start", "2026-03-02T12:00:00"), new DueStep("limit", "2 WorkingDays")], due.Because);
    }

    [Fact]
    public void A_clock_with_all_its_changes_and_its_derivation_comes_back_the_same()
    {
        var example = DatedExample.All.First(example => example.Changes.Contains("pause", StringComparison.Ordinal) && example.Changes.Contains("extend", StringComparison.Ordinal));
        var due = example.Clock.Due(example.Reckoning)!;

        var clock = JsonSerializer.Deserialize<RunningClock>(JsonSerializer.Serialize(example.Clock, CamelCase), CamelCase)!;
        var readDue = JsonSerializer.Deserialize<DueTime>(JsonSerializer.Serialize(due, CamelCase), CamelCase)!;

        Assert.Equal(example.Clock with { Pauses = clock.Pauses, Extensions = clock.Extensions }, clock);
        Assert.Equal(example.Clock.Pauses, clock.Pauses);
        Assert.Equal(example.Clock.Extensions, clock.Extensions);
        Assert.Equal(due.Because, readDue.Because);
        Assert.Equal(due.At, clock.DueAt(example.Reckoning));
    }
}
