using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Cases.Acting;

/// <summary>What a command may name. Whoever answers for the place is asked about first; the rest of the city only while nobody there is accepted.</summary>
internal sealed class ActionTargets(Case state, CityRules rules)
{
    /// <summary>A kind of the catalogue: its own, or any other that the catalogue still has.</summary>
    public string AnyKind => rules.Catalogue.Find(state.Opening!.Kind) is null && rules.Catalogue.Kinds is [var first, ..] ? first.Key.ToString() : state.Opening.Kind;

    /// <summary>Organisations, those of the lowest level first.</summary>
    public IEnumerable<ActionTry> Organisations(Func<string, ActionTry> make)
    {
        var isNear = state.Place!.Areas.ToHashSet().Contains;
        var near = rules.Organisations.Where(one => isNear(one.Area)).OrderByDescending(one => rules.City.DepthOf(one.Level)).Select(one => Named(one.Id));
        var far = rules.Organisations.Where(one => !isNear(one.Area)).Select(one => Named(one.Id) with { IsLastResort = true });
        return near.Concat(far).DefaultIfEmpty(Named(string.Empty));

        ActionTry Named(string id) => make(id) with { Target = id };
    }

    /// <summary>Levels, the lowest first.</summary>
    public IEnumerable<ActionTry> Levels(Func<string, ActionTry> make) => rules.City.Levels.Reverse().Select(level => make(level.Id) with { Target = level.Id });
}
