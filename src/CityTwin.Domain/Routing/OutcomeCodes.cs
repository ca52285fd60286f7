using System.Collections.Frozen;

namespace CityTwin.Domain.Routing;

/// <summary>The codes under which outcomes and reasons leave the program, such as <c>NO_AUTHORITY</c>. Once published they never change.</summary>
public static class OutcomeCodes
{
    private static readonly FrozenDictionary<TierOutcome, string> Tiers = Written<TierOutcome>();
    private static readonly FrozenDictionary<CandidateOutcome, string> Candidates = Written<CandidateOutcome>();
    private static readonly FrozenDictionary<EscalationReason, string> Reasons = Written<EscalationReason>();

    /// <summary>The code of a tier's answer.</summary>
    public static string Code(this TierOutcome outcome) => Tiers[outcome];

    /// <summary>The code of what became of a candidate.</summary>
    public static string Code(this CandidateOutcome outcome) => Candidates[outcome];

    /// <summary>The code of a reason for escalation.</summary>
    public static string Code(this EscalationReason reason) => Reasons[reason];

    private static FrozenDictionary<T, string> Written<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(value => value, value => UpperSnake(value.ToString()));

    private static string UpperSnake(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
