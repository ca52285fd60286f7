using CityTwin.Gateway.Intake;

namespace CityTwin.Gateway.Tests.Intake;

public sealed class IntakeGateTests
{
    private readonly IntakeGate gate = new(most: 3);

    [Fact]
    public void As_many_as_the_limit_come_in_and_the_next_one_does_not()
    {
        Assert.All(Enumerable.Range(0, 3), _ => Assert.NotNull(gate.TryEnter()));
        Assert.Null(gate.TryEnter());
    }

    [Fact]
    public void Whoever_leaves_makes_room_for_one()
    {
        using var stream = gate.Enter(2);
        var first = gate.TryEnter();
        Assert.Null(gate.TryEnter());

        first!.Dispose();
        Assert.NotNull(gate.TryEnter());
        Assert.Null(gate.TryEnter());
    }

    [Fact]
    public void Leaving_twice_makes_room_once()
    {
        using var stream = gate.Enter(2);
        var first = gate.TryEnter();
        first!.Dispose();
        first.Dispose();

        Assert.NotNull(gate.TryEnter());
        Assert.Null(gate.TryEnter());
    }

    [Fact]
    public void A_stream_comes_in_beyond_the_limit_and_keeps_single_ones_out_until_it_has_left()
    {
        var stream = gate.Enter(1_000);
        using var another = gate.Enter(1);
        Assert.Null(gate.TryEnter());

        stream.Dispose();
        Assert.NotNull(gate.TryEnter());
    }

    [Fact]
    public async Task However_many_come_at_once_no_more_than_the_limit_are_let_in()
    {
        var passes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(gate.TryEnter)));
        Assert.InRange(passes.Count(pass => pass is not null), 1, 3);

        foreach (var pass in passes)
        {
            pass?.Dispose();
        }

        As_many_as_the_limit_come_in_and_the_next_one_does_not();
    }
}
