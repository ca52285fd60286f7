using System.Text.Json;
using CityTwin.Domain.Cases;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CityTwin.Contracts;

/// <summary>How domain types cross between processes.</summary>
public static class DomainSerialization
{
    /// <summary>Whose exceptions cross beside those of the platform: our own, and what the database's driver says was their cause.</summary>
    private static readonly string[] Throwing = [nameof(CityTwin), "Npgsql"];

    /// <summary>
    /// Domain types cross as JSON, so that the domain carries no attribute of the actor runtime. Within one process what
    /// is marked immutable does not cross at all. What a silo throws crosses as what it is, so that a gateway can say what it means.
    /// </summary>
    public static IServiceCollection AddDomainSerialization(this IServiceCollection services) => services
        .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.UnionWith(Throwing))
        .AddSerializer(serializer => serializer.AddJsonSerializer(
            type => type.Assembly == typeof(Case).Assembly,
            new JsonSerializerOptions(JsonSerializerDefaults.Web)));
}
