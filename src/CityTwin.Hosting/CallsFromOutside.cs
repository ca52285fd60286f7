using System.Diagnostics;
using OpenTelemetry.Trace;

namespace CityTwin.Hosting;

/// <summary>
/// A trace begins at a call from outside, or at a transaction of the journal, and there for a share of them. What a process asks of others by itself, many
/// times a second (is there anything new?), begins none.
/// </summary>
internal sealed class CallsFromOutside(double share) : Sampler
{
    private readonly TraceIdRatioBasedSampler chosen = new(share);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.Kind is ActivityKind.Client ? new SamplingResult(SamplingDecision.Drop) : chosen.ShouldSample(samplingParameters);
}
