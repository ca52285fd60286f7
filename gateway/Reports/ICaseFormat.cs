using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Reports;

/// <summary>A file of cases that is written as it is read.</summary>
internal interface ICaseFormat : IDisposable
{
    /// <summary>What kind of file it is.</summary>
    string ContentType { get; }

    /// <summary>How its name ends.</summary>
    string Extension { get; }

    /// <summary>What stands before the cases.</summary>
    void Begin();

    /// <summary>Some cases.</summary>
    void Write(IEnumerable<CaseCard> cards);

    /// <summary>What stands after the cases.</summary>
    /// <param name="cut">That it was cut off, in a sentence; null when it was not.</param>
    void End(string? cut);
}
