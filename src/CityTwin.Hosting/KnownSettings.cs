using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace CityTwin.Hosting;

/// <summary>
/// The settings that a program knows, section by section. A start with another one, or with a value that cannot be one, ends with a sentence for each:
/// a misspelt setting would otherwise be passed over in silence.
/// </summary>
public sealed class KnownSettings
{
    private readonly Dictionary<string, Dictionary<string, KnownSetting>> sections = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds what can be set of an options class.</summary>
    /// <param name="section">Name of its section.</param>
    public KnownSettings With<T>(string section)
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            Of(section)[property.Name] = new KnownSetting(property.Name, property.PropertyType, property.GetCustomAttribute<RangeAttribute>());
        }

        return this;
    }

    /// <summary>Adds a setting that belongs to no options class.</summary>
    public KnownSettings With(string section, string name, Type type)
    {
        Of(section)[name] = new KnownSetting(name, type, Range: null);
        return this;
    }

    /// <summary>Holds the configuration against what is known. Sections of others (<c>Logging</c>, <c>Kestrel</c>, …) are none of its business.</summary>
    /// <exception cref="InvalidOperationException">Something is not known or cannot be; the message has a sentence for each.</exception>
    public void Check(IConfiguration settings)
    {
        var objections = settings.GetChildren().Where(section => section.GetChildren().Any()).SelectMany(ObjectionsTo).ToList();
        if (objections.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, objections));
        }
    }

    private IEnumerable<string> ObjectionsTo(IConfigurationSection section)
    {
        if (sections.TryGetValue(section.Key, out var known))
        {
            var name = sections.Keys.First(key => string.Equals(key, section.Key, StringComparison.OrdinalIgnoreCase));
            return section.GetChildren().Select(given => known.TryGetValue(given.Key, out var setting)
                ? setting.ObjectionTo(name, given)
                : $"{name}:{given.Key} is not known; {Right(name, given.Key, known)}").OfType<string>();
        }

        return Spelling.Nearest(section.Key, sections.Keys) is { } meant
            ? section.GetChildren().Select(given => $"{section.Key}:{given.Key} is not known; {Right(meant, given.Key, sections[meant])}")
            : [];
    }

    private static string Right(string section, string given, Dictionary<string, KnownSetting> known) =>
        Spelling.Nearest(given, known.Keys) is { } meant
            ? $"did you mean {section}:{meant}?"
            : $"{section} has {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.";

    private Dictionary<string, KnownSetting> Of(string section)
    {
        if (!sections.TryGetValue(section, out var known))
        {
            sections[section] = known = new(StringComparer.OrdinalIgnoreCase);
        }

        return known;
    }
}
