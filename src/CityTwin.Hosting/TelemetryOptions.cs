using System.ComponentModel.DataAnnotations;

namespace CityTwin.Hosting;

/// <summary>What a process tells about itself. Bound from the section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// Where traces go, over OTLP: <c>http://collector:4317</c> is gRPC; with a path, such as <c>http://collector:4318/v1/traces</c>, it is HTTP.
    /// </summary>
    /// <value>The default value is null: no traces are made.</value>
    public Uri? Otlp { get; set; }

    /// <summary>Share of the calls that are traced when whoever calls does not say.</summary>
    /// <value>The default value is 0.1.</value>
    [Range(0.0, 1.0)]
    public double Share { get; set; } = 0.1;

    /// <summary>Whether traces are made.</summary>
    public bool IsTracing => Otlp is not null;

    /// <summary>The same options, when they can be right.</summary>
    /// <exception cref="InvalidOperationException">The address is none to send traces to.</exception>
    public TelemetryOptions Checked() => Otlp is null || (Otlp.IsAbsoluteUri && Otlp.Scheme is "http" or "https")
        ? this
        : throw new InvalidOperationException(
            $"Telemetry:Otlp '{Otlp.OriginalString}' is no http or https address; write it like 'http://collector:4317' or 'http://collector:4318/v1/traces'.");
}
