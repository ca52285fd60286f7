using System.Text.Json.Serialization;
using CityTwin.Domain.Indicators;

namespace CityTwin.Cli.Figures;

/// <summary>Figures as they are shown, from a journal or from a city; as <c>--json</c> prints them, the names of the fields are a public interface.</summary>
internal sealed record FiguresShown(
    long Position, DateTime From, DateTime To, int Cases, IReadOnlyList<FiguresShown.Group> Groups, IReadOnlyList<FiguresShown.Review> Reviews)
{
    /// <summary>A group; the whole city when none of its three ids is there.</summary>
    internal sealed record Group(
        string? Area, string? Organisation, string? Kind, IReadOnlyList<Ratio> Indicators, IReadOnlyList<LevelRatio> SolvedAtLevel, Time TimeToFix)
    {
        /// <summary>What people call it; null when nobody led or nothing is known of the place.</summary>
        [JsonIgnore]
        public string? Name { get; init; }
    }

    /// <summary>A ratio; the value is a percentage, absent when there was nothing to count.</summary>
    internal sealed record Ratio(string Id, long Numerator, long Denominator, string? Value)
    {
        /// <summary>A ratio of these counts.</summary>
        public static Ratio Of(Indicator it) => new(it.Formula, it.Numerator, it.Denominator, it.Print());
    }

    /// <summary>What one level solved; nobody led where it is absent.</summary>
    internal sealed record LevelRatio(string? Level, long Numerator, long Denominator, string? Value)
    {
        /// <summary>The share of a level.</summary>
        public static LevelRatio Of(string? level, Indicator it) => new(level, it.Numerator, it.Denominator, it.Print());
    }

    /// <summary>Time to fix.</summary>
    internal sealed record Time(int Fixed, int Open, double? MedianHours, double? P90Hours);

    /// <summary>Something to review, with the numbers of the cases that show it; a city names the first thousand.</summary>
    internal sealed record Review(
        string Signal, string Organisation, string? Subject, IReadOnlyList<string> Cases, int CasesInAll, IReadOnlyList<Counted> Figures, Counted Threshold);

    /// <summary>A number with its name; what cannot be written is the largest number.</summary>
    internal readonly record struct Counted(string Name, double Value)
    {
        /// <summary>A number that can be written.</summary>
        public static Counted Of(string name, double value) => new(name, double.IsFinite(value) ? value : double.MaxValue);
    }
}
