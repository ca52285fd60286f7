using Grpc.Core;

namespace CityTwin.Client.Intake;

/// <summary>How an <see cref="IncidentSender"/> sends.</summary>
public sealed record IncidentSenderOptions
{
    /// <summary>The most incidents a message may carry.</summary>
    public const int LargestBatch = 1000;

    /// <summary>The most messages that the city works on at once in one stream.</summary>
    public const int WidestWindow = 32;

    /// <summary>How many messages may be under way without an answer, 1 to <see cref="WidestWindow"/>.</summary>
    /// <remarks>Only with 1 are incidents of one kind that stand in different messages taken in their order.</remarks>
    /// <value>The default value is 8.</value>
    public int Window
    {
        get;
        init => field = value is >= 1 and <= WidestWindow
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Window), value, $"A window holds 1 to {WidestWindow} messages.");
    } = 8;

    /// <summary>How many incidents a message carries at most, 1 to <see cref="LargestBatch"/>; fewer when no more are at hand.</summary>
    /// <value>The default value is 200.</value>
    public int BatchSize
    {
        get;
        init => field = value is >= 1 and <= LargestBatch
            ? value
            : throw new ArgumentOutOfRangeException(nameof(BatchSize), value, $"A message carries 1 to {LargestBatch} incidents.");
    } = 200;

    /// <summary>How patiently a broken line is opened again.</summary>
    /// <value>By default the failure is thrown after two minutes without an answer.</value>
    public RetryOptions Retry { get; init; } = new() { GiveUpAfter = TimeSpan.FromMinutes(2) };

    /// <summary>Told each time the line broke, with the reason where there is one, before it is opened again.</summary>
    public Action<RpcException?>? LineBroke { get; init; }
}
