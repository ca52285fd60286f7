using System.Text;
using System.Text.Json;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests;

/// <summary>Names and bodies of events, once published, stay: journals of ten years ago are read with them.</summary>
public sealed class EventCodecTests
{
    public static TheoryData<string> Names => [.. EventSamples.All.Select(sample => sample.GetType().Name).Distinct()];

    [Fact]
    public void Every_event_has_a_sample() => Assert.Equal(
        typeof(CaseEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent))).Select(type => type.Name).Order(),
        EventSamples.All.Select(sample => sample.GetType().Name).Distinct().Order());

    [Theory, MemberData(nameof(Names))]
    public void An_event_comes_back_as_it_was(string name)
    {
        foreach (var sample in EventSamples.Of(name))
        {
            var back = EventCodec.Decode(EventCodec.NameFor(sample), EventCodec.Encode(sample));

            // Written with everything that it has, not with the codec's own choice.
            Assert.Equal(sample.Said(), back.Said());
        }
    }

    [Fact]
    public void The_list_of_names_only_grows() => Assert.Equal(Golden("event-names.txt"), EventCodec.Names);

    [Fact]
    public void The_written_form_of_events_is_the_published_one() => Assert.Equal(
        Golden("event-bodies.txt"),
        EventSamples.All.Select(sample => $"{EventCodec.NameFor(sample)} {Encoding.UTF8.GetString(EventCodec.Encode(sample))}"));

    // What was written before clocks and notes became short lists.
    [Fact]
    public void The_longer_form_of_before_is_read_as_the_same() => Assert.Equal(
        EventSamples.All.Take(Golden("event-bodies-older.txt").Length).Select(sample => sample.Said()),
        Golden("event-bodies-older.txt").Select(line => line.Split(' ', 2)).Select(line => EventCodec.Decode(line[0], Encoding.UTF8.GetBytes(line[1])).Said()));

    [Fact]
    public void A_name_says_its_version() => Assert.All(EventCodec.Names, name => Assert.Matches(@"^case\.[a-z_]+\.v[0-9]+$", name));

    [Theory]
    [InlineData("case.vanished.v1")]
    [InlineData("case.filed.v3")]
    [InlineData("Case.Filed.v1")]
    [InlineData("")]
    public void An_unknown_name_is_told_in_a_sentence(string name)
    {
        var told = Assert.Throws<InvalidDataException>(() => EventCodec.Decode(name, "{}"u8));

        Assert.Equal($"The journal holds an event '{name}' that this version does not know; run a newer one.", told.Message);
    }

    [Fact]
    public void A_field_that_a_newer_version_added_is_passed_over()
    {
        var signed = EventCodec.Decode("case.signed.v1", """{"acting":"roads","at":"2026-03-02T12:00:00+00:00","mood":"good"}"""u8);

        Assert.Equal(new CaseEvent.Signed("roads", Story.Noon), signed);
    }

    [Fact]
    public void A_filed_case_of_the_first_version_keeps_its_limit_and_its_due_time()
    {
        var filed = Assert.IsType<CaseEvent.Filed>(EventCodec.Decode(
            "case.filed.v1",
            """{"due":{"at":"2026-03-04T12:00:00.123+00:00","because":[{"rule":"start","detail":"2026-03-02T12:00:00"},{"rule":"limit","detail":"2 WorkingDays"}]},"acting":"rule","at":"2026-03-02T12:00:00.123+00:00"}"""u8));

        Assert.Equal(new ClockStart(filed.At, new HandlingLimit(2, LimitUnit.WorkingDays), null, filed.At.AddDays(2)), filed.Handling);
    }

    [Fact]
    public void A_dispatched_case_of_the_first_version_is_one_offer_to_the_lead_with_its_words()
    {
        var dispatched = Assert.IsType<CaseEvent.Dispatched>(EventCodec.Decode(
            "case.dispatched.v1", """{"lead":"pwdx","because":["city: pwdx is roads"],"acting":"rule","at":"2026-03-02T12:00:00+00:00"}"""u8));

        Assert.Equal([new Offer(0, "pwdx", DutyRole.Lead)], dispatched.Offers);
        Assert.Equal(["city: pwdx is roads"], dispatched.Grounds.ToWords());
        Assert.Equal(1, Case.Evolve(Case.Unreported, dispatched).LeadObligation!.Number);
    }

    [Fact]
    public void A_passed_limit_of_the_first_version_is_the_due_time_of_the_handling_clock() => Assert.Equal(
        new CaseEvent.ClockSpoke(CaseTimers.Handling, 0, ClockPhase.Due, Story.Noon),
        EventCodec.Decode("case.limit_passed.v1", """{"at":"2026-03-02T12:00:00+00:00"}"""u8));

    [Fact]
    public void A_body_that_is_broken_is_not_taken_for_an_event() =>
        Assert.Throws<JsonException>(() => EventCodec.Decode("case.signed.v1", """{"acting":"""u8));

    private static string[] Golden(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, file));
}
