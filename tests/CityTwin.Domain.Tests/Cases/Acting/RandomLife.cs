using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CsCheck;

namespace CityTwin.Domain.Tests.Cases.Acting;

/// <summary>Lives of cases of the tiny city, made of random commands at random times.</summary>
internal static class RandomLife
{
    private const int LongestLife = 300;

    /// <summary>Everybody who may act, in turn.</summary>
    public static readonly string[] Acting = ["roads", "parks", "n-office", "n1-committee", "centre", "city", CaseCommand.Rule, string.Empty];

    public static readonly Gen<(bool ByHand, (int Command, int Minutes)[] Steps)> Any = Gen.Select(
        Gen.Bool,
        Gen.Select(Gen.Int[0, CaseCommands.All.Length - 1], Gen.Frequency((9, Gen.Int[0, 5]), (1, Gen.Int[0, 600]))).Array[0, LongestLife]);

    /// <summary>Shows the case after each event, with who is asked about then.</summary>
    public static void Live((bool ByHand, (int Command, int Minutes)[] Steps) life, Action<Case, DateTimeOffset, string> look)
    {
        var (state, now) = (life.ByHand ? Case.Evolve(Case.Unreported, Happened.Reported) : Case.Unreported, Happened.Now);
        foreach (var (command, minutes) in life.Steps)
        {
            now = now.AddMinutes(minutes);
            foreach (var happened in CaseDecider.Decide(state, CaseCommands.All[command], TinyCity.Rules, now).Events)
            {
                state = Case.Evolve(state, happened);
                look(state, now, Acting[(state.Version + command) % Acting.Length]);
            }
        }
    }
}
