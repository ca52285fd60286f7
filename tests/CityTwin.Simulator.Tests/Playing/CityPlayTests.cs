using CityTwin.Protocol.V1;
using CityTwin.Simulator.Playing;
using CityTwin.Simulator.Tests.Fakes;

namespace CityTwin.Simulator.Tests.Playing;

public sealed class CityPlayTests
{
    private static readonly string[] Leads = ["roads", "parks", "committee-a"];

    [Fact]
    public async Task The_same_seed_and_answers_give_the_same_commands_in_whatever_order_they_come()
    {
        var orderly = await PlayAsync(seed: 3, cases: 60);
        var shuffled = await PlayAsync(seed: 3, cases: 60, shuffle: new Random(9));
        var otherwise = await PlayAsync(seed: 4, cases: 60);

        Assert.Equal(orderly, shuffled);
        Assert.NotEqual(orderly, otherwise);
    }

    [Fact]
    public async Task A_line_that_breaks_again_and_again_loses_and_doubles_nothing()
    {
        var whole = await PlayAsync(seed: 3, cases: 20);

        var broken = await PlayAsync(seed: 3, cases: 20, breakAfter: 7);

        Assert.Equal(whole, broken);
    }

    [Fact]
    public async Task A_command_whose_answer_is_lost_is_repeated_under_the_same_id()
    {
        var whole = await PlayAsync(seed: 3, cases: 10);

        var repeated = await PlayAsync(seed: 3, cases: 10, lost: 2);

        Assert.Equal(whole, repeated);
    }

    [Fact]
    public async Task Every_case_comes_to_its_end_and_nobody_acts_for_another()
    {
        var commands = await PlayAsync(seed: 1, cases: 200);

        foreach (var step in new[] { "taken_up", "returned", "told", "time_asked", "finished", "inspected", "sent_back", "closed", "filed", "dispatched", "rejected" })
        {
            Assert.Contains(commands, command => command.StartsWith(step, StringComparison.Ordinal));
        }

        var ids = commands.Where(command => !command.StartsWith("answered", StringComparison.Ordinal)).Select(command => command.Split(' ')[2]).ToList();
        Assert.DoesNotContain("", ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var proofs = commands.Where(command => command.StartsWith("finished", StringComparison.Ordinal)).SelectMany(command => command.Split(' ')[3].Split(',')).ToList();
        Assert.Equal(proofs.Count, proofs.Distinct().Count());
    }

    [Fact]
    public async Task Only_those_play_who_are_asked_to()
    {
        var commands = await PlayAsync(seed: 1, cases: 30, PlayRoles.Communities, town => town.Steps.Count(step => step == "finished") >= 8);

        Assert.All(commands, command => Assert.Equal("committee-a", command.Split(' ')[1]));
    }

    [Fact]
    public async Task Reporters_answer_for_what_they_reported_and_some_have_it_taken_up_again()
    {
        await using var city = await FakeCity.OpenAsync();
        city.About.Clock = CityClock.Types.Kind.Stepped;
        using var client = city.Connect();
        using var play = await CityPlay.PrepareAsync(client, FakeCityService.Kinds, new PlayOptions(), TimeProvider.System, Until.TooLong());
        Put(city.Town, 100);
        foreach (var number in Enumerable.Range(1, 100))
        {
            play.Take(new IncidentOutcome { SourceId = $"r-{number}", Receipt = new Receipt { CaseNumber = $"T-{number}", Token = $"token-{number}" } });
        }

        await PlayUntilAsync(play, city.Town, () => city.Town.Open == 0 && city.Town.Steps.Contains("reopened") && city.Town.Steps.Count(step => step == "answered") > 45);

        var answers = city.Town.Taken.Where(command => command.StartsWith("answered", StringComparison.Ordinal)).ToList();
        Assert.All(answers, answer => Assert.StartsWith("token-", answer.Split(' ')[3]));
        Assert.Contains(answers, answer => answer.EndsWith("NotSatisfied", StringComparison.Ordinal));
        Assert.Equal(0, play.Report().Doubles);
    }

    private static Task<List<string>> PlayAsync(int seed, int cases, Random? shuffle = null, int breakAfter = int.MaxValue, int lost = 0) =>
        PlayAsync(seed, cases, PlayRoles.All & ~PlayRoles.Callbacks, town => town.Open == 0, shuffle, breakAfter, lost);

    private static async Task<List<string>> PlayAsync(
        int seed, int cases, PlayRoles roles, Func<FakeTown, bool> isOver, Random? shuffle = null, int breakAfter = int.MaxValue, int lost = 0)
    {
        await using var city = await FakeCity.OpenAsync();
        city.About.Clock = CityClock.Types.Kind.Stepped;
        city.Work.BreakAfter = breakAfter;
        city.Town.LostAnswers = lost;
        city.Town.BeforeAnswer = shuffle is null ? () => Task.CompletedTask : () => Task.Delay(Next(shuffle));
        using var client = city.Connect();
        using var play = await CityPlay.PrepareAsync(client, FakeCityService.Kinds, new PlayOptions { Roles = roles, Seed = seed }, TimeProvider.System, Until.TooLong());
        Put(city.Town, cases);

        await PlayUntilAsync(play, city.Town, () => isOver(city.Town));

        Assert.Equal((0, 0, 0), (play.Report().Doubles, play.Report().Lost, play.Report().GivenUp));

        // Whether time is granted before the work is done is a matter of who is faster.
        return [.. city.Town.Taken.Where(command => !command.StartsWith("time_granted", StringComparison.Ordinal) && !command.StartsWith("time_refused", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static async Task PlayUntilAsync(CityPlay play, FakeTown town, Func<bool> isOver)
    {
        var playing = play.RunAsync(TestContext.Current.CancellationToken);
        try
        {
            await Until.Holds(() => playing.IsCompleted || isOver());
        }
        catch (OperationCanceledException)
        {
            var open = town.Cases().Where(one => one.Card.ClosedAt is null).Select(one => $"{one.Card.Number} {one.Card.Stage} {one.Card.Lead}");
            Assert.Fail($"Not over: {string.Join(", ", open)}. Refused: {string.Join(", ", play.Report().Refused)}. {play.Report()}");
        }

        Assert.False(playing.IsCompleted, playing.Exception?.ToString());
        play.End();
        await playing;
    }

    // A part of them is still to be filed, the others are offered already.
    private static void Put(FakeTown town, int cases)
    {
        for (var number = 1; number <= cases; number++)
        {
            town.Put($"T-{number}", number % 3 == 0 ? "" : Leads[number % Leads.Length == 0 ? 0 : number % Leads.Length]);
        }
    }

    private static int Next(Random dice)
    {
        lock (dice)
        {
            return dice.Next(4);
        }
    }
}
