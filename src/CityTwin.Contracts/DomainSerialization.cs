using System.Text.Json;
using CityTwin.Domain.Cases;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CityTwin.Contracts;

/// <summary>How domain types cross between processes.</summary>
public static class DomainSerialization
{
    /// <summary>
    /// Domain types cross as JSON, so that the domain carries no attribute of the actor runtime. Within one process what
    /// is marked immutable does not cross at all.
    /// </summary>
    public static IServiceCollection AddDomainSerialization(this IServiceCollection services) =>
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            type => type.Assembly == typeof(Case).Assembly,
            new JsonSerializerOptions(JsonSerializerDefaults.Web)));
}
