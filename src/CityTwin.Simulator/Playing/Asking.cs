using System.Globalization;
using CityTwin.Client;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// Calls to the city: counted, repeated when the line breaks (each command has an id of its own, so a repeat is harmless), and never
/// without an end. A refusal is an answer.
/// </summary>
internal sealed class Asking(CityTwinClient city, PlayTally tally, TimeProvider clock)
{
    private const int MostTries = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The line.</summary>
    public CityTwinClient City => city;

    /// <summary>A case as it stands; null when it cannot be read now.</summary>
    public async Task<Case?> ReadAsync(string number, CancellationToken cancel)
    {
        Case? read = null;
        await TryAsync(
            async stop => read = (await city.Cases.GetCaseAsync(new GetCaseRequest { Number = number }, cancellationToken: stop)).Case, cancel);
        return read;
    }

    /// <summary>Does something and counts it; the code of the refusal when it was refused.</summary>
    public async Task<string?> DoAsync(string role, string what, Func<CancellationToken, Task> call, CancellationToken cancel)
    {
        var refused = await TryAsync(call, cancel);
        if (refused is null)
        {
            tally.Did(role, what);
        }

        return refused;
    }

    private async Task<string?> TryAsync(Func<CancellationToken, Task> call, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            using var tooLong = new CancellationTokenSource(Patience, clock);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, tooLong.Token);
            try
            {
                await call(stop.Token);
                return null;
            }
            catch (Exception broken) when (broken is RpcException or OperationCanceledException)
            {
                cancel.ThrowIfCancellationRequested();
                if (tries < MostTries && (broken as RpcException)?.IsTemporary() != false)
                {
                    await Task.Delay(FirstWait * Math.Pow(2, tries - 1), clock, cancel);
                    continue;
                }

                var code = (broken as RpcException)?.RejectionCode()
                    ?? string.Create(CultureInfo.InvariantCulture, $"line.{(broken as RpcException)?.StatusCode ?? StatusCode.DeadlineExceeded}");
                tally.Refused(code);
                return code;
            }
        }
    }
}
