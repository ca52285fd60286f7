namespace CityTwin.Domain.Cities;

/// <summary>A name in the two languages of the product. At least one is given.</summary>
/// <param name="Zh">中文, or null.</param>
/// <param name="En">English, or null.</param>
public sealed record Names(string? Zh, string? En)
{
    /// <summary>The English name, or the Chinese one where there is none.</summary>
    public string InEnglish => En ?? Zh ?? string.Empty;

    /// <summary>The Chinese name, or the English one where there is none.</summary>
    public string InChinese => Zh ?? En ?? string.Empty;
}
