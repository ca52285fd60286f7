namespace CityTwin.Domain.Decisions;

/// <summary>What follows from a command: events, nothing because it is already so, or a refusal.</summary>
/// <typeparam name="TEvent">The kind of event decided on.</typeparam>
public sealed record Decision<TEvent>
{
    private Decision(IReadOnlyList<TEvent> events, Rejection? refused) => (Events, Refused) = (events, refused);

    /// <summary>The command's effect already stands; nothing happens and nothing is refused.</summary>
    public static Decision<TEvent> AlreadySo { get; } = new([], null);

    /// <summary>What happened, in order. Empty when refused or already so.</summary>
    public IReadOnlyList<TEvent> Events { get; }

    /// <summary>Why nothing happened, or null.</summary>
    public Rejection? Refused { get; }

    /// <summary>Decides on these events.</summary>
    public static Decision<TEvent> On(params IReadOnlyList<TEvent> events) => new(events, null);

    /// <summary>Refuses.</summary>
    public static implicit operator Decision<TEvent>(Rejection refused) => new([], refused);

    /// <summary>Decides on one event.</summary>
    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened], null);
}
