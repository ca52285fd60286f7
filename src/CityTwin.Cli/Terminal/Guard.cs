using CityTwin.CityPacks.Import;
using CityTwin.Client;
using CityTwin.Journal;
using Grpc.Core;

namespace CityTwin.Cli.Terminal;

/// <summary>Turns what goes wrong into one sentence and an exit code.</summary>
internal static class Guard
{
    /// <summary>Runs a command that talks to no city.</summary>
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception failure) when (failure is ImportException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Screen.Error(failure.Message);
            return ExitCodes.Findings;
        }
    }

    /// <summary>Runs a command that talks to no city and has to wait for files.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            Screen.Error("Stopped.");
            return ExitCodes.Findings;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or JournalUnavailableException)
        {
            Screen.Error(failure.Message);
            return ExitCodes.Findings;
        }
    }

    /// <summary>Runs a command over a line to a city.</summary>
    public static async Task<int> RunAsync(string address, Func<CityTwinClient, Task<int>> command)
    {
        try
        {
            using var city = new CityTwinClient(address);
            return await command(city);
        }
        catch (RpcException failure) when (failure.RejectionCode() is { } code)
        {
            Screen.Error($"{failure.Status.Detail} ({code})");
            return ExitCodes.Findings;
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Cancelled)
        {
            Screen.Error("Stopped.");
            return ExitCodes.Findings;
        }
        catch (RpcException failure)
        {
            Screen.Error($"There is no line to a city at {address}: {failure.Status.Detail}");
            return ExitCodes.NoConnection;
        }
        catch (OperationCanceledException)
        {
            Screen.Error("Stopped.");
            return ExitCodes.Findings;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            Screen.Error(failure.Message);
            return ExitCodes.Findings;
        }
    }
}
