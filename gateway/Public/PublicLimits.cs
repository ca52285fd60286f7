namespace CityTwin.Gateway.Public;

/// <summary>Every limit on the public page.</summary>
internal static class PublicLimits
{
    /// <summary>Most tries with number and token that one gateway answers in a second, all who ask together.</summary>
    public const int TriesPerSecond = 20;

    /// <summary>Longest number or token that is read, in characters.</summary>
    public const int FieldLength = 64;

    /// <summary>Largest form, in bytes.</summary>
    public const int FormBytes = 4_096;

    /// <summary>After counting, the sums are kept so many times as long as the counting took.</summary>
    public const int Rest = 20;

    /// <summary>Days over which the promises are counted.</summary>
    public const int Days = 30;

    /// <summary>How long a form may take to arrive.</summary>
    public static readonly TimeSpan FormTime = TimeSpan.FromSeconds(5);

    /// <summary>Every answer to a try comes after this time, so that how long it took tells nothing about what was right.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(250);

    /// <summary>How long sums are kept at least.</summary>
    public static readonly TimeSpan SumsKept = TimeSpan.FromSeconds(5);

    /// <summary>When somebody who was turned away may come again.</summary>
    public static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(2);
}
