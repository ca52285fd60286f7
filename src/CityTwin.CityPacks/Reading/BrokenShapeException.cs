namespace CityTwin.CityPacks.Reading;

/// <summary>Leaves the nested lists of a geometry at the first thing that is wrong with it. Never leaves <see cref="ShapeReader"/>.</summary>
internal sealed class BrokenShapeException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
