namespace CityTwin.Spatial;

/// <summary>A place that lies on the edge of several communities: whom it may concern, and who is above all of them.</summary>
/// <param name="Candidates">Every community that the disc around the point touches, nearest first, the one that holds the point at 0 metres.</param>
/// <param name="CommonAncestor">Code of the lowest area that all of them belong to.</param>
/// <param name="Key">Names the edge whatever the point: the codes of the communities in ordinal order, joined by <c>|</c>.</param>
public sealed record EdgeAnswer(IReadOnlyList<NearArea> Candidates, string CommonAncestor, string Key);
