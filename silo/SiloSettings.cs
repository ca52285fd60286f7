using CityTwin.Contracts.Time;
using CityTwin.Grains.Hosting;
using CityTwin.Hosting;

namespace CityTwin.Silo;

/// <summary>What a silo can be told.</summary>
internal static class SiloSettings
{
    /// <summary>Every setting; those of gateways may stand beside them, as all processes of a cluster can be told alike.</summary>
    public static readonly KnownSettings Known = new KnownSettings()
        .With("City", "Pack", typeof(string))
        .With<StoreOptions>(StoreOptions.Section)
        .With<ClockOptions>(ClockOptions.Section)
        .With<MembershipOptions>(MembershipOptions.Section)
        .With<DashboardAccess>(DashboardAccess.Section)
        .With<TelemetryOptions>(TelemetryOptions.Section);
}
