namespace CityTwin.Domain.Situations;

/// <summary>A part of a situation: one kind or family in one square. It explains each further report of its kind there.</summary>
internal sealed class Footprint(Subject subject, Square square, Bounds bounds, long longest)
{
    public Subject Subject { get; } = subject;

    public Square Square { get; private set; } = square;

    public Bounds Bounds { get; private set; } = bounds;

    /// <summary>When the reports came that it explains.</summary>
    public RecentTimes Times { get; } = new(longest);

    /// <summary>How it stands, as last weighed.</summary>
    public Standing Standing { get; set; }

    /// <summary>Whether it explains the report.</summary>
    public bool Explains(HeldReport held) => held.IsOf(Subject) && Bounds.Holds(held.Report.At!.Value);

    /// <summary>It turns out to be wider.</summary>
    public void Widen(Square wider, Bounds widerBounds) => (Square, Bounds) = (wider, widerBounds);
}

/// <summary>How far a part of a situation is above the usual.</summary>
/// <param name="IsAbove">Whether it is.</param>
/// <param name="Window">Number of the window that shows it best.</param>
/// <param name="Seen">Reports in that window.</param>
/// <param name="Expected">Reports that are usual in it.</param>
/// <param name="LogFalseAlarms">See <see cref="Alarm.LogFalseAlarms"/>; 0 when the window holds nothing.</param>
internal readonly record struct Standing(bool IsAbove, int Window, int Seen, double Expected, double LogFalseAlarms);
