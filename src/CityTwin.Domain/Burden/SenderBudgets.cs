using System.Collections.Frozen;

namespace CityTwin.Domain.Burden;

/// <summary>How many minutes a week each sender may ask of one community before somebody above it has to consent. Local policy.</summary>
/// <param name="usual">Minutes of a sender without a budget of its own; null when such senders have none.</param>
/// <param name="own">Minutes of senders with a budget of their own, by id.</param>
public sealed class SenderBudgets(long? usual, IReadOnlyDictionary<string, long> own)
{
    private readonly FrozenDictionary<string, long> own = own.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Minutes a week at one community; null when there is no budget.</summary>
    public long? MinutesPerWeek(string sender) => own.TryGetValue(sender, out var minutes) ? minutes : usual;
}

/// <summary>How a demand stands to its sender's budget at a community.</summary>
/// <param name="UsedMinutes">Asked by the sender in this week so far.</param>
/// <param name="CostMinutes">Asked now.</param>
/// <param name="BudgetMinutes">The budget; null when there is none.</param>
public sealed record BudgetAnswer(long UsedMinutes, int CostMinutes, long? BudgetMinutes)
{
    /// <summary>Whether the demand goes beyond the budget, so that an organisation above the sender has to consent.</summary>
    public bool NeedsConsent => UsedMinutes + CostMinutes > BudgetMinutes;
}
