using CityTwin.Contracts.Time;
using CityTwin.Gateway.Figures;

namespace CityTwin.Gateway.Hosting;

/// <summary>What a gateway is told at start.</summary>
public sealed class GatewayOptions
{
    /// <summary>Folder of the city pack.</summary>
    public required string Pack { get; init; }

    /// <summary>File of the journal; null means <c>data/&lt;city&gt;.db</c>.</summary>
    public required string? Journal { get; init; }

    /// <summary>The doors.</summary>
    public required PortOptions Ports { get; init; }

    /// <summary>The clock.</summary>
    public required ClockOptions Clock { get; init; }

    /// <summary>What is kept for figures.</summary>
    public required FiguresOptions Figures { get; init; }

    /// <summary>Whether a simulated city plays along: by default only in the demo city.</summary>
    public required bool Demo { get; init; }

    /// <summary>Port of a silo's client door on this machine; null means that this process is a silo itself.</summary>
    public required int? SiloGatewayPort { get; init; }

    /// <summary>Reads and checks the configuration.</summary>
    public static GatewayOptions From(IConfiguration settings) => new()
    {
        Pack = settings["City:Pack"] ?? "seeds/linjiang",
        Journal = settings["Journal:Path"],
        Ports = settings.GetSection(PortOptions.Section).Get<PortOptions>() ?? new PortOptions(),
        Clock = settings.GetSection(ClockOptions.Section).Get<ClockOptions>() ?? new ClockOptions(),
        Figures = FiguresOptions.From(settings),
        Demo = settings.GetValue<bool?>("Demo:Enabled") ?? settings["City:Pack"] is null,
        SiloGatewayPort = settings.GetValue<int?>("Silo:GatewayPort"),
    };
}
