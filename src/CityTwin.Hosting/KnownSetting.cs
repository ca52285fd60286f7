using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CityTwin.Hosting;

/// <summary>One setting, and what it may be.</summary>
internal sealed record KnownSetting(string Name, Type Type, RangeAttribute? Range)
{
    private Type Held => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>A sentence that says what is wrong with what was given, or null.</summary>
    public string? ObjectionTo(string section, IConfigurationSection given)
    {
        if (given.GetChildren().FirstOrDefault() is { } below)
        {
            return $"{section}:{Name}:{below.Key} is not known; {section}:{Name} is {Words} itself.";
        }

        return given.Value is null || (given.Value.Length == 0 && Held != Type) || (Read(given.Value) is { } value && Range?.IsValid(value) is not false)
            ? null
            : $"{section}:{Name} is '{given.Value}', but must be {Words}.";
    }

    private string Words =>
        Held == typeof(string) ? "text"
        : Held == typeof(bool) ? "true or false"
        : Held.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(Held))}"
        : Held == typeof(DateTimeOffset) ? "a time such as 2026-01-01T00:00:00Z"
        : Held == typeof(Uri) ? "an address such as http://collector:4317"
        : $"a {(Held == typeof(int) ? "whole " : string.Empty)}number{(Range is null ? string.Empty : $" from {Say(Range.Minimum)} to {Say(Range.Maximum)}")}";

    // As the settings are bound.
    private object? Read(string value)
    {
        try
        {
            var read = TypeDescriptor.GetConverter(Held).ConvertFromInvariantString(value);
            return Held.IsEnum && !Enum.IsDefined(Held, read!) ? null : read;
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private static string Say(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture)!;
}
