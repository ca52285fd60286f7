using CityTwin.Gateway.Mapping;
using CityTwin.Journal;

namespace CityTwin.Gateway.Services;

/// <summary>Calls that need the journal or an actor: when either is out of reach, the client learns that it may try again.</summary>
internal static class Journaled
{
    public static async Task<T> Call<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception cause) when (cause is JournalUnavailableException or TimeoutException or OrleansException)
        {
            throw RejectionMapping.JournalUnavailable();
        }
    }
}
