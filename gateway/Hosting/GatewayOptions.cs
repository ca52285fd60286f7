using CityTwin.Contracts.Time;
using CityTwin.Gateway.Figures;
using CityTwin.Grains.Hosting;
using CityTwin.Hosting;

namespace CityTwin.Gateway.Hosting;

/// <summary>What a gateway is told at start.</summary>
public sealed class GatewayOptions
{
    // Of the silo's settings a gateway heeds one; the others may stand beside it, as all processes of a cluster can be told alike.
    private static readonly KnownSettings Known = new KnownSettings()
        .With("City", "Pack", typeof(string))
        .With<StoreOptions>(StoreOptions.Section)
        .With<PortOptions>(PortOptions.Section)
        .With<ClockOptions>(ClockOptions.Section)
        .With<FiguresOptions>(FiguresOptions.Section)
        .With<TelemetryOptions>(TelemetryOptions.Section)
        .With("Demo", "Enabled", typeof(bool))
        .With<MembershipOptions>(MembershipOptions.Section);

    /// <summary>Folder of the city pack.</summary>
    public required string Pack { get; init; }

    /// <summary>Where the journal is.</summary>
    public required StoreOptions Journal { get; init; }

    /// <summary>The doors.</summary>
    public required PortOptions Ports { get; init; }

    /// <summary>The clock.</summary>
    public required ClockOptions Clock { get; init; }

    /// <summary>What is kept for figures.</summary>
    public required FiguresOptions Figures { get; init; }

    /// <summary>What the gateway tells about itself.</summary>
    public required TelemetryOptions Telemetry { get; init; }

    /// <summary>Whether a simulated city plays along: by default only in the demo city.</summary>
    public required bool Demo { get; init; }

    /// <summary>Port of a silo's client door on this machine; null, without a database, means that this process is a silo itself.</summary>
    public required int? SiloGatewayPort { get; init; }

    /// <summary>Whether this process hosts the actors too.</summary>
    public bool IsEmbedded => Journal.Database is null && SiloGatewayPort is null;

    /// <summary>Reads and checks the configuration.</summary>
    /// <exception cref="InvalidOperationException">A setting is not known or cannot be.</exception>
    public static GatewayOptions From(IConfiguration settings)
    {
        Known.Check(settings);
        return Read(settings);
    }

    private static GatewayOptions Read(IConfiguration settings) => new()
    {
        Pack = settings["City:Pack"] ?? "seeds/linjiang",
        Journal = settings.GetSection(StoreOptions.Section).Get<StoreOptions>()?.Checked() ?? new StoreOptions(),
        Ports = settings.GetSection(PortOptions.Section).Get<PortOptions>() ?? new PortOptions(),
        Clock = settings.GetSection(ClockOptions.Section).Get<ClockOptions>() ?? new ClockOptions(),
        Figures = FiguresOptions.From(settings),
        Telemetry = settings.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>()?.Checked() ?? new TelemetryOptions(),
        Demo = settings.GetValue<bool?>("Demo:Enabled") ?? settings["City:Pack"] is null,
        SiloGatewayPort = settings.GetValue<int?>("Silo:GatewayPort"),
    };
}
