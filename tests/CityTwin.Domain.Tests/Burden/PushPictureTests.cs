using CityTwin.Domain.Burden;
using CsCheck;

namespace CityTwin.Domain.Tests.Burden;

/// <summary>A duty grid followed through time.</summary>
public sealed class PushPictureTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Of_twenty_tasks_in_one_minute_five_come_fifteen_wait_together_and_safety_passes()
    {
        var picture = PushPicture.Empty(new PushLimits { MostNewPerHour = null }, Shanghai, Morning);
        for (var task = 0; task < 20; task++)
        {
            picture = picture.Offer(new Push($"t{task}", "cell", "water"), Morning.AddSeconds(3 * task));
        }

        picture = picture.Offer(new Push("safety", "cell", "water", IsSafety: true), Morning.AddMinutes(1));

        Assert.Equal(6, picture.Pushes.Open.Count);
        Assert.Equal(15, Assert.Single(picture.Pushes.Waiting).Tasks.Count);
        Assert.Equal(Morning.AddMinutes(1), picture.DeliveredAt["safety"]);

        // Whoever waited for a place comes at the moment it is free, all of one place together.
        picture = picture.Finish("t0", Morning.AddHours(2));
        Assert.Empty(picture.Pushes.Waiting);
        Assert.Equal(Morning.AddHours(2), picture.DeliveredAt["t19"]);
    }

    [Fact]
    public void What_waits_for_the_morning_came_at_the_end_of_the_quiet_time_however_late_somebody_looks()
    {
        var night = Morning.AddHours(12);
        var picture = PushPicture.Empty(new PushLimits(), Shanghai, Morning).Offer(new Push("t", "cell", "water"), night).Advance(night.AddDays(3));

        Assert.Equal(Morning.AddHours(23), picture.DeliveredAt["t"]);
    }

    [Fact]
    public void Looking_in_between_changes_nothing() => Gen.Select(
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 5], Gen.Int[0, 40], Gen.Bool).Array[1, 40], Gen.Int[0, 5000].Array[0, 20]).Sample((steps, looks) =>
    {
        var limits = new PushLimits { MostOpen = 3 };
        PushPicture Follow(IEnumerable<int> alsoAt)
        {
            var (picture, minute) = (PushPicture.Empty(limits, Shanghai, Morning), 0);
            var looksLeft = new Queue<int>(alsoAt.Order());
            foreach (var (wait, place, task, finishes) in steps)
            {
                minute += wait;
                while (looksLeft.TryPeek(out var look) && look <= minute)
                {
                    picture = picture.Advance(Morning.AddMinutes(looksLeft.Dequeue()));
                }

                picture = finishes ? picture.Finish($"t{task}", Morning.AddMinutes(minute)) : picture.Offer(new Push($"t{task}", $"c{place}", "water"), Morning.AddMinutes(minute));
            }

            return picture.Advance(Morning.AddDays(30));
        }

        var (seen, unseen) = (Follow(looks), Follow([]));
        Assert.Equal(unseen.DeliveredAt.OrderBy(task => task.Key), seen.DeliveredAt.OrderBy(task => task.Key));
        Assert.Equal(unseen.Pushes.Waiting.SelectMany(bundle => bundle.Tasks), seen.Pushes.Waiting.SelectMany(bundle => bundle.Tasks));
    });
}
