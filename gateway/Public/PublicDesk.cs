using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Publishing;
using CityTwin.Gateway.Services;
using CityTwin.Journal;

namespace CityTwin.Gateway.Public;

/// <summary>Finds out how a case stands, for whoever knows its number and the token of one of its incidents.</summary>
internal sealed class PublicDesk(RulesInForce rules, CityTime clock, ICaseReader reader, CaseDesk desk)
{
    /// <summary>How it stands; null when number and token do not belong together, for whatever reason.</summary>
    public async Task<PublicStatus?> Find(string number, string token, CancellationToken cancellation)
    {
        // The clock of everybody who asks: an answer that needs longer than this tells nothing but that the city is busy.
        var found = Look(number, token, cancellation);
        await Task.WhenAll(found, Task.Delay(PublicLimits.AnswerTime, cancellation));
        return await found;
    }

    private async Task<PublicStatus?> Look(string number, string token, CancellationToken cancellation)
    {
        if (!CaseNumber.TryRead(rules.Now.City.Prefix, number, out var id))
        {
            return null;
        }

        var events = await reader.ReadCase(id, cancellation);
        if (await desk.FindTakenIn(events, token, cancellation) is not { } told)
        {
            return null;
        }

        var last = await desk.WhereItWent(id, cancellation);
        var happened = last == id ? events : await reader.ReadCase(last, cancellation);
        return PublicStatus.Of(told, isElsewhere: last != id, happened.Select(recorded => recorded.Decode()), rules.Now, clock.GetUtcNow());
    }
}
