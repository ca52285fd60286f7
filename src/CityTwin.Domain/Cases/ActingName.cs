namespace CityTwin.Domain.Cases;

/// <summary>Who acts, as it is recorded: a role and post, never a name of somebody; written by the caller.</summary>
public static class ActingName
{
    /// <summary>Whether it can be recorded as written; empty says nothing and is sound.</summary>
    public static bool IsSound(string acting) => acting.Length <= CaseRejections.ActingLength && !acting.Any(char.IsControl);
}
