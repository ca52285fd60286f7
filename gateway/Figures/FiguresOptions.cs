using System.ComponentModel.DataAnnotations;

namespace CityTwin.Gateway.Figures;

/// <summary>What a gateway keeps for figures. Bound from the section <c>Figures</c>.</summary>
public sealed class FiguresOptions
{
    public const string Section = "Figures";

    /// <summary>The most days that can be asked for: ten years.</summary>
    public const int MostDays = 3_660;

    /// <summary>For how many days cases that ended are held; figures of older periods are counted from the journal.</summary>
    /// <value>The default value is 400: a year, and what is needed to compare with it.</value>
    [Range(1, MostDays)]
    public int Days { get; set; } = 400;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="InvalidDataException">A number is out of its range.</exception>
    public static FiguresOptions From(IConfiguration settings)
    {
        var options = settings.GetSection(Section).Get<FiguresOptions>() ?? new FiguresOptions();
        return options.Days is >= 1 and <= MostDays ? options : throw new InvalidDataException($"Figures:Days is from 1 to {MostDays}.");
    }
}
