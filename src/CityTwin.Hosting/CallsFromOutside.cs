using OpenTelemetry.Trace;

namespace CityTwin.Hosting;

/// <summary>
/// A trace begins at a call from outside, or at a transaction of the journal, and there for a share of them. What processes and actors ask of each other by
/// themselves, many times a second (is there anything new?), begins none.
/// </summary>
internal sealed class CallsFromOutside(double share) : Sampler
{
    // As ASP.NET Core and the journal name them.
    private static readonly HashSet<string> Beginnings = ["Microsoft.AspNetCore.Hosting.HttpRequestIn", "journal transaction"];

    private readonly TraceIdRatioBasedSampler chosen = new(share);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        Beginnings.Contains(samplingParameters.Name) ? chosen.ShouldSample(samplingParameters) : new SamplingResult(SamplingDecision.Drop);
}
