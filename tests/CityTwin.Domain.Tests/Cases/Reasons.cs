using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Reasons that nobody can use.</summary>
public static class Reasons
{
    public static TheoryData<string> Unusable => ["", new string('x', CaseRejections.ReasonLength + 1), "two\nlines", "bell\a"];
}
