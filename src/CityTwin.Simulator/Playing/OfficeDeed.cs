using System.Globalization;
using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>A case at a stage at which somebody of the office has something to do.</summary>
/// <param name="Number">Number of the case.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Tries">How often it was tried.</param>
internal sealed record OfficeDeed(string Number, Stage Stage, int Tries = 0)
{
    private const int Posts = 3;

    /// <summary>The same is meant once.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Stage}");

    /// <summary>How long it takes half of the times; null where there is nothing to do.</summary>
    public TimeSpan? Usual => Stage switch
    {
        Stage.Reported or Stage.Filed => TimeSpan.FromHours(1),
        Stage.Verifying or Stage.ReturnReview or Stage.AwaitClose => TimeSpan.FromHours(2),
        Stage.AwaitInspection => TimeSpan.FromHours(4),

        // Nothing tells an approver that time was asked for or an assist given back, so that somebody looks.
        Stage.Dispatched or Stage.Handling => TimeSpan.FromHours(3),
        _ => null,
    };

    /// <summary>Who looks on site.</summary>
    public string Inspector(Fate fate) => string.Create(CultureInfo.InvariantCulture, $"inspection-{1 + (int)(Posts * fate.Chance(Number, "post"))}");
}
