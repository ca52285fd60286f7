using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Routing;

/// <summary>
/// Moves a case between tiers. Both ways ask the same questions as the first routing does, so that nobody is given what it may
/// not handle. Neither way is counted: there is nothing here, nor in any sum, from which a rate of escalations could be made.
/// </summary>
public static class Escalation
{
    /// <summary>
    /// 提级: the next competent tier above. Nobody leads when there is none: then the city coordinates. For
    /// <see cref="EscalationReason.Safety"/> capacity is no obstacle.
    /// </summary>
    /// <param name="reason">Why it goes up.</param>
    /// <param name="fromLevel">Id of the level that hands it up.</param>
    /// <param name="question">The case as it is now.</param>
    /// <param name="rules">The rules as they are now.</param>
    /// <exception cref="ArgumentException">The city has no such level.</exception>
    public static Route Up(EscalationReason reason, string fromLevel, RouteQuestion question, CityRules rules) => Router.Climb(
        reason is EscalationReason.Safety ? question with { Urgent = true } : question,
        rules,
        lowest: KnownDepth(fromLevel, rules.City) - 1,
        highest: 0);

    /// <summary>
    /// 下沉: this lower tier alone is asked, and nobody leads unless somebody there has authority, is not recused, has capacity and is
    /// admitted; the one note says what is missing. Without a note the level does not lie below. Whoever sends work down also
    /// sends the means (权随责走、费随事转); that is for the command to ask.
    /// </summary>
    /// <param name="toLevel">Id of the level that shall take it.</param>
    /// <param name="fromLevel">Id of the level that hands it down.</param>
    /// <param name="question">The case as it is now.</param>
    /// <param name="rules">The rules as they are now.</param>
    /// <exception cref="ArgumentException">The city has no such level.</exception>
    public static Route Down(string toLevel, string fromLevel, RouteQuestion question, CityRules rules)
    {
        var (to, from) = (KnownDepth(toLevel, rules.City), KnownDepth(fromLevel, rules.City));
        return Router.Climb(question, rules, lowest: to, highest: to > from ? to : to + 1);
    }

    private static int KnownDepth(string level, City city) =>
        city.DepthOf(level) is >= 0 and var depth ? depth : throw new ArgumentException($"The city has no level '{level}'.", nameof(level));
}
