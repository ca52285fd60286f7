using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Redrawing;

/// <summary>A case as somebody looks at it who redraws borders.</summary>
/// <param name="Id">The case.</param>
/// <param name="Kind">Written catalogue key.</param>
/// <param name="Place">Where it is, with the areas that it was decided with.</param>
/// <param name="IsOpen">Whether somebody still has something to do; else it is past.</param>
/// <param name="Lead">Id of the organisation that leads, or led; null when nobody does.</param>
public sealed record PlacedCase(long Id, string Kind, Place Place, bool IsOpen, string? Lead)
{
    /// <summary>A case that was reported, in this view.</summary>
    public static PlacedCase Of(long id, Case state) => new(id, state.Opening!.Kind, state.Place!, state.Stage.IsOpen(), state.Lead);
}
