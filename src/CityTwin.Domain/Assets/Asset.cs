using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Assets;

/// <summary>A managed component 部件 of the city's register: a manhole cover, a lamp, a road, a river.</summary>
/// <param name="Id">Stable id within the city, such as <c>lamp-0412</c>.</param>
/// <param name="Kind">What it is: a key of the catalogue.</param>
/// <param name="Names">Its names.</param>
/// <param name="Owner">Id of the organisation that owns it 权属单位; null when not known.</param>
/// <param name="Keeper">Id of the organisation that keeps it in order 养护单位. It may be of any level and answer for any area.</param>
/// <param name="Extent">Where it is and how far it reaches.</param>
public sealed record Asset(string Id, CatalogueKey Kind, Names Names, string? Owner, string Keeper, Extent Extent)
{
    /// <summary>
    /// Whether cases of a kind can be about it: the kind has its code. The list of 2026 writes "component abnormal" 部件异常 as a matter with the
    /// code of the component, so component and matter of one code are one family.
    /// </summary>
    public bool IsOfFamily(CatalogueKey kind) => kind.Standard == Kind.Standard && kind.Code == Kind.Code;
}
