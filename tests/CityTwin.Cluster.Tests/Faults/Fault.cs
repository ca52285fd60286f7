namespace CityTwin.Cluster.Tests.Faults;

/// <summary>Something that goes wrong in a town for a while.</summary>
/// <param name="kind">Its name in schedules and reports.</param>
/// <param name="least">The shortest that it lasts, in seconds.</param>
/// <param name="most">The longest.</param>
internal abstract class Fault(string kind, int least, int most)
{
    public string Kind => kind;

    /// <summary>How long it lasts this time.</summary>
    public TimeSpan Draw(Random dice) => TimeSpan.FromSeconds(dice.Next(least, most + 1));

    /// <summary>Whether it can be brought about here.</summary>
    public virtual bool IsPossible(Town town) => true;

    /// <summary>What is particular about it when it hits this victim; empty when nothing is.</summary>
    public virtual string Details(Town town, int victim) => string.Empty;

    /// <summary>Begins.</summary>
    /// <param name="town">Where.</param>
    /// <param name="victim">Which of those that it may hit: any number of 0 or more.</param>
    public abstract Task Strike(Town town, int victim);

    /// <summary>Ends it.</summary>
    public abstract Task Mend(Town town, int victim);

    protected static T Of<T>(IReadOnlyList<T> some, int victim) => some[victim % some.Count];
}
