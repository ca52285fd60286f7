namespace CityTwin.Domain.Redrawing;

/// <summary>An open case that lies in other areas once the borders are redrawn.</summary>
/// <param name="Case">The case.</param>
/// <param name="From">Code of the area in which it lies now, of the lowest level that differs: usually the community.</param>
/// <param name="To">Code of the area in which it will lie; null when it lies outside the new borders.</param>
/// <param name="Would">Id of the organisation that the new rules would have lead it; null when nobody could.</param>
/// <param name="FollowsRules">
/// Whether it goes to whom the rules say: the present rules name whoever leads it too, or the new ones do not have that organisation any more.
/// Else somebody named the lead by hand, or nobody leads it yet, and new borders are no reason to change that.
/// </param>
public sealed record RedrawnCase(PlacedCase Case, string From, string? To, string? Would, bool FollowsRules)
{
    /// <summary>Whether no area of the new borders holds it.</summary>
    public bool FallsOut => To is null;

    /// <summary>Id of the organisation that leads it once the borders are redrawn; null when nobody does.</summary>
    public string? LeadThen => FallsOut ? null : FollowsRules ? Would : Case.Lead;
}
