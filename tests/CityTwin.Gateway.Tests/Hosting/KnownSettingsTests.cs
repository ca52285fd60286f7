using CityTwin.Gateway.Hosting;
using Microsoft.Extensions.Configuration;

namespace CityTwin.Gateway.Tests.Hosting;

/// <summary>A setting that nobody heeds, or that cannot be, is told at the start and not found out weeks later.</summary>
public sealed class KnownSettingsTests
{
    [Theory]
    [InlineData("Ports:Wep", "8080", "Ports:Wep is not known; did you mean Ports:Web?")]
    [InlineData("Port:Web", "8080", "Port:Web is not known; did you mean Ports:Web?")]
    [InlineData("Jurnal:Pth", "x.db", "Jurnal:Pth is not known; did you mean Journal:Path?")]
    [InlineData("Journal:Password", "x", "Journal:Password is not known; Journal has Database, Path.")]
    [InlineData("Journal:Path:Folder", "x", "Journal:Path:Folder is not known; Journal:Path is text itself.")]
    [InlineData("Ports:Web", "abc", "Ports:Web is 'abc', but must be a whole number from 1 to 65535.")]
    [InlineData("Ports:Web", "70000", "Ports:Web is '70000', but must be a whole number from 1 to 65535.")]
    [InlineData("Demo:Enabled", "maybe", "Demo:Enabled is 'maybe', but must be true or false.")]
    [InlineData("Clock:Kind", "7", "Clock:Kind is '7', but must be one of Real, Driven, Stepped.")]
    [InlineData("Clock:Start", "yesterday", "Clock:Start is 'yesterday', but must be a time such as 2026-01-01T00:00:00Z.")]
    [InlineData("Clock:Speed", "fast", "Clock:Speed is 'fast', but must be a number.")]
    [InlineData("Figures:Days", "0", "Figures:Days is '0', but must be a whole number from 1 to 3660.")]
    [InlineData("Telemetry:Share", "2", "Telemetry:Share is '2', but must be a number from 0 to 1.")]
    public void A_setting_that_is_not_known_or_cannot_be_is_told_in_a_sentence(string key, string value, string said) =>
        Assert.Equal(said, Assert.Throws<InvalidOperationException>(() => GatewayOptions.From(Settings((key, value)))).Message);

    [Fact]
    public void All_of_them_are_told_at_once()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => GatewayOptions.From(Settings(("Ports:Wep", "1"), ("Demo:Enabled", "maybe"))));

        Assert.Equal(2, refused.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Settings_of_others_and_the_rest_of_the_environment_are_let_be() => Assert.Equal(8088, GatewayOptions.From(Settings(
        ("ports:web", "8088"), ("Silo:HealthPort", "8090"), ("Logging:LogLevel:Default", "Debug"), ("Kestrel:Limits:MaxConcurrentConnections", "9"), ("CITY", "Boston"), ("PATH", "/bin"))).Ports.Web);

    private static IConfiguration Settings(params (string Key, string Value)[] given) =>
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
