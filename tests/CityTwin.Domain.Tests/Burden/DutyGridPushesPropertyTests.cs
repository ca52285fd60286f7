using CityTwin.Domain.Burden;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;
using CsCheck;

namespace CityTwin.Domain.Tests.Burden;

/// <summary>Whatever is offered, finished and waited for: nothing is lost, nothing comes twice, safety never waits, and the caps hold.</summary>
public sealed class DutyGridPushesPropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 7, 18, 0, 0, TimeSpan.Zero);

    private static readonly Gen<PushLimits> Limits = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3], Gen.Int[0, 23], Gen.Int[0, 23], (open, hourly, from, to) => new PushLimits
    {
        MostOpen = open, MostNewPerHour = hourly == 0 ? null : hourly, QuietFrom = new TimeOnly(from, 0), QuietTo = new TimeOnly(to, 0),
    });

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, 9], Gen.Int[1, 25], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 90],
        (action, id, place, safety, minutes) => new Step(action, new Push($"{id}", $"cell {place}", "roads", safety == 0), minutes));

    [Fact]
    public void Nothing_is_lost_or_comes_twice_and_the_caps_hold() => Gen.Select(Limits, ClockGens.Zones, Steps.Array[0, 80]).Sample((limits, zone, steps) =>
    {
        var town = new Watched(limits, zone);
        foreach (var step in steps)
        {
            town.Take(step);
        }

        town.FinishAllUntilNothingWaits();
        Assert.Equal(town.Offered.Order(StringComparer.Ordinal), town.Came.Concat(town.GivenUp).Order(StringComparer.Ordinal));
    });

    private sealed record Step(int Action, Push Push, int Minutes);

    /// <summary>A duty grid of which everything that happens is written down and held against the rules.</summary>
    private sealed class Watched(PushLimits limits, TimeZoneInfo zone)
    {
        private readonly List<DateTimeOffset> usual = [];
        private DutyGridPushes grid = DutyGridPushes.Empty(limits, zone);
        private DateTimeOffset now = Start;

        public List<string> Offered { get; } = [];

        public List<string> Came { get; } = [];

        public List<string> GivenUp { get; } = [];

        public void Take(Step step)
        {
            now = now.AddMinutes(step.Minutes);
            switch (step.Action)
            {
                case < 6:
                    Offer(step.Push);
                    break;
                case < 8:
                    Finish(step.Push.Id);
                    break;
                default:
                    Advance();
                    break;
            }

            Assert.Equal(grid.Waiting.Count, grid.Waiting.DistinctBy(bundle => bundle.Place).Count());
            Assert.Equal(
                Offered.Order(StringComparer.Ordinal),
                Came.Concat(GivenUp).Concat(grid.Waiting.SelectMany(bundle => bundle.Tasks).Select(task => task.Push.Id)).Order(StringComparer.Ordinal));
        }

        public void FinishAllUntilNothingWaits()
        {
            for (var round = 0; !grid.Waiting.IsEmpty; round++)
            {
                Assert.True(round < 1000, $"{grid.Waiting.Count} bundles still wait.");
                foreach (var task in grid.Open.SelectMany(bundle => bundle.Tasks))
                {
                    grid = grid.Finish(task.Push.Id);
                }

                var next = grid.NextAt(now)!.Value;
                if (next > now.AddMinutes(1))
                {
                    Assert.Empty(grid.Advance(next.AddMinutes(-1)).Deliveries);
                }

                now = next;
                Assert.NotEqual(0, Advance());
            }
        }

        private void Offer(Push push)
        {
            // A task of which everything is over may be offered anew; here each is offered once.
            if (Offered.Contains(push.Id))
            {
                var isThere = grid.Open.Concat(grid.Waiting).Any(bundle => bundle.Tasks.Any(task => task.Push.Id == push.Id));
                Assert.Equal(isThere, grid.Offer(push, now).Answer is PushAnswer.Known);
                return;
            }

            Offered.Add(push.Id);
            (grid, var answer) = grid.Offer(push, now);
            Assert.True(!push.IsSafety || answer is PushAnswer.Deliver, "Safety waits.");
            switch (answer)
            {
                case PushAnswer.Deliver deliver:
                    Note(deliver.Delivery);
                    break;
                case PushAnswer.Queued queued:
                    Assert.True(queued.Earliest is null || queued.Earliest >= now);
                    break;
                default:
                    Assert.Fail($"{push.Id} is not known yet.");
                    break;
            }
        }

        private void Finish(string id)
        {
            if (grid.Waiting.Any(bundle => bundle.Tasks.Any(task => task.Push.Id == id)))
            {
                GivenUp.Add(id);
            }

            grid = grid.Finish(id);
        }

        private int Advance()
        {
            (grid, var deliveries) = grid.Advance(now);
            foreach (var delivery in deliveries)
            {
                Note(delivery);
            }

            Assert.Empty(grid.Advance(now).Deliveries);
            return deliveries.Count;
        }

        private void Note(PushDelivery delivery)
        {
            Assert.Equal(now, delivery.At);
            Assert.All(delivery.Delays, task => Assert.True(task.Delay >= TimeSpan.Zero));
            Came.AddRange(delivery.Bundle.Tasks.Select(task => task.Push.Id));
            if (delivery.Bundle.Tasks[0].Push.IsSafety)
            {
                Assert.Single(delivery.Bundle.Tasks);
                return;
            }

            usual.Add(now);
            Assert.True(limits.MostNewPerHour is not { } most || usual.Count(at => at > now.AddHours(-1)) <= most, "Too many within an hour.");
            Assert.True(grid.Open.Count(bundle => !bundle.Tasks[0].Push.IsSafety) <= limits.MostOpen, "Too many at once.");
            Assert.False(TimeOnly.FromDateTime(LocalTime.Of(now, zone)).IsBetween(limits.QuietFrom, limits.QuietTo), "It is quiet time.");
        }
    }
}
