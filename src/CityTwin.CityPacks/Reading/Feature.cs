using System.Text.Json;
using CityTwin.Domain.Cities;
using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Reading;

/// <summary>One feature of a GeoJSON file, as far as it could be read.</summary>
/// <param name="Where">Number and code, for findings.</param>
/// <param name="Code">Its code; empty when there is none.</param>
/// <param name="Parent">The code of its parent, or null.</param>
/// <param name="Names">Its names.</param>
/// <param name="Shape">Its polygon or multipolygon in degrees; null when it is broken.</param>
/// <param name="Properties">All its properties.</param>
internal sealed record Feature(string Where, string Code, string? Parent, Names Names, Geometry? Shape, JsonElement Properties);
