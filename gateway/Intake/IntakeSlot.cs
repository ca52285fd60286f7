using CityTwin.Contracts;
using CityTwin.Domain.Decisions;
using CityTwin.Journal;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Intake;

/// <summary>One incident of a message on its way to an outcome.</summary>
internal sealed class IntakeSlot
{
    private readonly string sourceId;
    private Proto.IncidentOutcome? outcome;

    public IntakeSlot(Proto.Incident? sent, (IncidentToTake? Taken, Rejection? Refused) check)
    {
        sourceId = sent?.SourceId ?? string.Empty;
        Taken = check.Taken;
        if (check.Refused is { } refused)
        {
            Refuse(refused.Code, refused.Message);
        }
    }

    public IncidentToTake? Taken { get; }

    public Assignment? Assignment { get; set; }

    public bool IsWaiting => outcome is null;

    public Proto.IncidentOutcome Outcome => outcome!;

    public IncidentKey Key => new(Taken!.Incident.Source, Taken.Incident.SourceId);

    public void Accept(Proto.Receipt receipt) => outcome = new Proto.IncidentOutcome { SourceId = sourceId, Receipt = receipt };

    public void Refuse(string code, string message) =>
        outcome = new Proto.IncidentOutcome { SourceId = sourceId, Refusal = new Proto.Refusal { Code = code, Message = message } };
}
