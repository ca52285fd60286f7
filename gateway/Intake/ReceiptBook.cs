using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Intake;

/// <summary>Receipts: written from what the cell answered, or read again from the journal for a retry. Both say the same.</summary>
internal sealed class ReceiptBook(RulesInForce rules, ICaseReader reader)
{
    /// <summary>How long a second delivery waits for the first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    // Made by the silo before its doors open.
    private readonly Lazy<byte[]> tokenKey = new(() => reader.FindSecret(IncidentToken.SecretName, CancellationToken.None).GetAwaiter().GetResult()
        ?? throw new InvalidOperationException("The journal holds no secret for tokens; start the silo first."));

    public Proto.Receipt Write(Incident incident, Place place, long caseId, MergeEvidence? because, CasePromise promise, long position)
    {
        var receipt = new Proto.Receipt
        {
            CaseNumber = CaseNumber.Write(rules.Now.City.Prefix, caseId),
            Disposition = because is null ? Proto.Disposition.Opened : Proto.Disposition.Corroborated,
            Place = place.ToProto(),
            Lead = promise.Lead ?? string.Empty,
            DueAt = (promise.Due?.At).ToProto(),
            LeadBecause = { promise.LeadBecause },
            Position = position,
            Token = IncidentToken.Of(tokenKey.Value, incident.Source, incident.SourceId),
        };
        receipt.DueBecause.AddRange(promise.Due?.Because.Select(step => step.ToProto()) ?? []);
        if (because is not null)
        {
            receipt.MergedBecause = new Proto.MergeEvidence
            {
                DistanceMetres = because.DistanceMetres,
                Minutes = because.Minutes,
                RadiusMetres = because.RadiusMetres,
                WindowMinutes = because.WindowMinutes,
            };
        }

        return receipt;
    }

    /// <summary>Answers a retry with the receipt of the first time.</summary>
    public async Task Recall(IntakeSlot slot, TakenIncident taken, CancellationToken cancellation)
    {
        if (taken.Fingerprint != slot.Taken!.Fingerprint)
        {
            slot.Refuse(IncidentRejections.IdReused.Code, IncidentRejections.IdReused.Message);
            return;
        }

        var events = await reader.ReadCase(taken.CaseId, cancellation);
        var promise = CasePromise.Of(AsPromised(events, taken.Position), rules.Now);
        switch (events.First(recorded => recorded.Position == taken.Position).Decode())
        {
            case CaseEvent.Reported reported:
                slot.Accept(Write(reported.Incident, reported.Place, taken.CaseId, null, promise, taken.Position));
                break;
            case CaseEvent.Corroborated corroborated:
                slot.Accept(Write(corroborated.Incident, corroborated.Place, taken.CaseId, corroborated.Because, promise, taken.Position));
                break;
            case var other:
                throw new InvalidDataException($"The journal's index says that position {taken.Position} took an incident in, but it holds {other.GetType().Name}.");
        }
    }

    /// <summary>Waits until another delivery of the same incident has its answer.</summary>
    public async Task Await(IntakeSlot slot, CancellationToken cancellation)
    {
        using var pace = new PeriodicTimer(Pace);
        for (var left = Patience; left > TimeSpan.Zero && await pace.WaitForNextTickAsync(cancellation); left -= Pace)
        {
            if ((await reader.FindIncidents([slot.Key], cancellation))[0] is { } taken)
            {
                await Recall(slot, taken, cancellation);
                return;
            }
        }

        slot.Refuse(RejectionMapping.Unavailable, RejectionMapping.UnavailableMessage);
    }

    /// <summary>The case as it stood when the incident was taken: up to its event, and the automatic steps of an opening.</summary>
    private static Case AsPromised(IReadOnlyList<RecordedEvent> events, long position)
    {
        var state = Case.Unreported;
        foreach (var recorded in events)
        {
            var happened = recorded.Decode();
            var automatic = happened is CaseEvent.Filed { Acting: CaseCommand.Rule } or CaseEvent.Dispatched { Acting: CaseCommand.Rule };
            if (recorded.Position > position && !automatic)
            {
                break;
            }

            state = Case.Evolve(state, happened);
        }

        return state;
    }
}
