using CityTwin.Domain.Incidents;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Incidents;

public sealed class IncidentRulesTests
{
    public static TheoryData<string, string> Broken { get; } = [.. BrokenIncidents.Rows];

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_incident_is_refused_with_the_code_of_what_is_broken(string what, string code)
    {
        var (incident, text) = BrokenIncidents.Break(what, First, Now);

        Assert.Equal(code, IncidentRules.Check(incident, text, TinyCity.Rules.Catalogue, Now)?.Code);
    }

    [Fact]
    public void There_are_at_least_sixty_ways_to_break_one() => Assert.True(Broken.Count >= 60, $"{Broken.Count}");

    [Theory]
    [InlineData("a")]
    [InlineData("boston311")]
    [InlineData("Open311.v2-test_A")]
    public void Letters_digits_dots_dashes_and_underscores_make_a_source(string source) => Accepted(First with { Source = source });

    [Theory]
    [InlineData("1")]
    [InlineData("101000295613")]
    [InlineData("案 2026/3#1")]
    public void An_id_of_a_source_may_be_anything_without_control_characters(string id) => Accepted(First with { SourceId = id });

    [Fact]
    public void Everything_may_be_as_long_as_its_limit() => Accepted(
        new Incident(new string('s', 64), new string('i', 128), TinyCity.Lamp, Now + IncidentLimits.ClockAhead, new string('c', 64)),
        new string('好', 500));

    [Fact]
    public void A_tick_more_than_a_clock_may_be_ahead_is_too_much() => Assert.Equal(
        "incident.reported_at_future",
        IncidentRules.Check(First with { ReportedAt = Now + IncidentLimits.ClockAhead + TimeSpan.FromTicks(1) }, null, TinyCity.Rules.Catalogue, Now)?.Code);

    [Fact]
    public void The_first_moment_of_2000_is_a_time() => Accepted(First with { ReportedAt = IncidentLimits.EarliestReport });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("路灯不亮 💡")]
    public void A_text_may_be_missing_or_have_lines(string? text) => Accepted(First, text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("微信小程序")]
    public void A_channel_may_be_missing(string? channel) => Accepted(First with { Channel = channel });

    [Fact]
    public void A_refusal_of_an_endless_kind_stays_short() => Assert.True(
        IncidentRules.Check(First with { Kind = new string('k', 100_000) }, null, TinyCity.Rules.Catalogue, Now)!.Message.Length < 300);

    private static void Accepted(Incident incident, string? text = null) =>
        Assert.Null(IncidentRules.Check(incident, text, TinyCity.Rules.Catalogue, Now));
}
