using CityTwin.Domain.Cases;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Explaining;

/// <summary>What a sentence about an event can look at.</summary>
/// <param name="Before">The case before it.</param>
/// <param name="Happened">The event.</param>
/// <param name="After">The case after it.</param>
/// <param name="Next">The event that follows, or null.</param>
/// <param name="Rules">The pack as it is now.</param>
/// <param name="Speech">Both languages.</param>
internal sealed record Moment(Case Before, CaseEvent Happened, Case After, CaseEvent? Next, CityRules Rules, Speech Speech)
{
    /// <summary>The kind of the case; null when the pack has it no more.</summary>
    public CaseKind? Kind => Rules.Catalogue.Find(After.Opening?.Kind ?? string.Empty);

    public DateTimeOffset At => Happened.At;

    /// <summary>A sentence in both languages.</summary>
    public Names Say(Func<Tongue, string> zh, Func<Tongue, string> en) => Speech.Say(zh, en);

    /// <summary>A reason in both languages.</summary>
    public ExplainedDetail Because(ExplainedTopic topic, Func<Tongue, string> zh, Func<Tongue, string> en) => new(topic, Say(zh, en));

    /// <summary>The obligation that an event names, as it was before; the lead's for 0.</summary>
    public Obligation? Duty(int number) => Before.FindObligation(number) ?? After.FindObligation(number);

    /// <summary>Whose obligation it is; whoever acts where the case does not know it.</summary>
    public string OrganisationOf(int obligation, string acting) => Duty(obligation)?.Organisation ?? acting;
}
