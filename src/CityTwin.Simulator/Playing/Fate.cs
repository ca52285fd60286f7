using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityTwin.Simulator.DemoCity;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// What the dice say about a case, by the seed, what it is about and the step: the same however often and in whatever order it is
/// asked. A city that answers the same is played the same.
/// </summary>
internal sealed class Fate(int seed)
{
    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public double Chance(string about, string step) => (Bits(about, step) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something happens that happens this often.</summary>
    public bool Happens(double share, string about, string step) => Chance(about, step) < share;

    /// <summary>One of several things.</summary>
    public T Pick<T>(IReadOnlyList<T> things, string about, string step) => things[(int)(Chance(about, step) * things.Count)];

    /// <summary>A factor around 1, log-normal: half of all are below 1, and <paramref name="sigma"/> is its spread.</summary>
    public double Around(double sigma, string about, string step)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Chance(about, step)));
        return Math.Exp(sigma * radius * Math.Cos(2 * Math.PI * Chance(about, step + "'")));
    }

    /// <summary>The proof that stands for a picture: a SHA-256 that no other case has.</summary>
    public string Proof(string about, string step) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{about}|{step}"))));

    /// <summary>Dice of somebody's own, for what concerns no case.</summary>
    public Random DiceOf(string actor) => new(unchecked((int)Bits(actor, "dice")));

    private ulong Bits(string about, string step)
    {
        // FNV-1a, because the hash of a string differs from run to run.
        var bits = 14695981039346656037UL ^ unchecked((uint)seed);
        foreach (var letter in about)
        {
            bits = (bits ^ letter) * 1099511628211UL;
        }

        bits = (bits ^ '|') * 1099511628211UL;
        foreach (var letter in step)
        {
            bits = (bits ^ letter) * 1099511628211UL;
        }

        return Dice.Mix(bits);
    }
}
