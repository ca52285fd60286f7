using CityTwin.Client.Live;
using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>An organisation's line to its feed: now and then it is dropped for a while and resumes. What comes is held against what came.</summary>
internal sealed class FeedFollower
{
    private readonly PlayGround ground;
    private readonly Spells drops;
    private readonly WorkWatch feed;
    private readonly Remembered offers = new();
    private long takenIn;

    /// <param name="ground">What it stands on.</param>
    /// <param name="organisation">Whose feed it is.</param>
    /// <param name="after">The number after which it begins.</param>
    /// <param name="dice">Decide when the line is dropped.</param>
    public FeedFollower(PlayGround ground, string organisation, long after, Random dice)
    {
        (this.ground, takenIn) = (ground, after);
        drops = new Spells(ground.Time.Now, apart: TimeSpan.FromDays(3), length: TimeSpan.FromMinutes(40), dice);
        feed = ground.Asking.City.WatchWork(organisation, new WorkWatchOptions { AfterSequence = after, GapFound = Note, LineChanged = Note });
    }

    /// <summary>Takes in what comes, until it is cancelled.</summary>
    public async Task FollowAsync(Action<WorkItem> take, CancellationToken cancel)
    {
        while (true)
        {
            using var line = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var dropping = DropAsync(line);
            try
            {
                await foreach (var item in feed.ReadAsync(line.Token))
                {
                    Check(item);
                    take(item);
                }
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                ground.Tally.DroppedLine();
            }
            finally
            {
                await line.CancelAsync();
                await dropping;
            }

            while (!await ground.Time.WaitAsync(drops.End, cancel))
            {
            }
        }
    }

    /// <summary>Confirms what was taken in.</summary>
    public Task ConfirmAsync(CancellationToken cancel) => feed.ConfirmAsync(Interlocked.Read(ref takenIn), cancel);

    // A stepped city has no time in which a line could be dropped.
    private async Task DropAsync(CancellationTokenSource line)
    {
        try
        {
            drops.GoOn(ground.Time.Now);
            if (!ground.Time.Waits)
            {
                return;
            }

            while (!await ground.Time.WaitAsync(drops.Start, line.Token))
            {
            }

            await line.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The line ended before it was dropped.
        }
    }

    private void Check(WorkItem item)
    {
        ground.Tally.TookIn();
        if (item.Sequence <= takenIn || (item.Notice is WorkNotice.Offered && item.Obligation is { } offered && !offers.Add(offered.OfferId)))
        {
            ground.Tally.SawDouble();
        }

        Interlocked.Exchange(ref takenIn, item.Sequence);
    }

    private void Note(WorkGap gap)
    {
        var numbers = 1 + gap.Last - gap.First;
        if (gap.IsLost)
        {
            ground.Tally.Lost(numbers);
        }
        else
        {
            ground.Tally.FoundGap(numbers);
        }
    }

    private void Note(LineState line)
    {
        if (!line.IsLive)
        {
            ground.Tally.LineBroke();
        }
    }
}
