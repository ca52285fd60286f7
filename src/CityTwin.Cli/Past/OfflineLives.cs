using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Situations;
using CityTwin.Journal;

namespace CityTwin.Cli.Past;

/// <summary>Lives of cases, operations and situations as a journal on disk tells them; refused as a city would refuse.</summary>
internal sealed class OfflineLives(ICaseReader reader, CityRules rules)
{
    public async Task<(IReadOnlyList<ExplainedStep> Steps, Rejection? Refused)> Read(string number, CancellationToken cancel) =>
        OperationNumber.LooksLike(number) ? await OfOperation(number, cancel)
        : SituationNumber.LooksLike(number) ? await OfSituation(number, cancel)
        : await OfCase(number, cancel);

    private async Task<(IReadOnlyList<ExplainedStep> Steps, Rejection? Refused)> OfCase(string number, CancellationToken cancel)
    {
        if (!CaseNumber.TryRead(rules.City.Prefix, number, out var id))
        {
            return ([], CaseRejections.NumberInvalid(rules.City.Prefix));
        }

        var events = await reader.ReadCase(id, cancel);
        return events.Count == 0
            ? ([], CaseRejections.NotThere)
            : (Explanation.Of([.. events.Select(recorded => new NumberedEvent(recorded.Version, recorded.Decode()))], rules), null);
    }

    private async Task<(IReadOnlyList<ExplainedStep> Steps, Rejection? Refused)> OfOperation(string number, CancellationToken cancel)
    {
        if (!OperationNumber.TryRead(rules.City.Prefix, number, out var id))
        {
            return ([], OperationRejections.NumberInvalid);
        }

        var events = await reader.ReadOperation(id, cancel);
        return events.Count == 0
            ? ([], OperationRejections.NotThere)
            : (OperationExplanation.Of([.. events.Select(recorded => recorded.DecodeOperation())], rules), null);
    }

    private async Task<(IReadOnlyList<ExplainedStep> Steps, Rejection? Refused)> OfSituation(string number, CancellationToken cancel)
    {
        if (!SituationNumber.TryRead(rules.City.Prefix, number, out var first))
        {
            return ([], SituationRejections.NumberInvalid);
        }

        var (book, findings) = (new SituationBook(), new List<Finding>());
        foreach (var recorded in await reader.ReadFindings(0, int.MaxValue, cancel))
        {
            findings.Add(recorded.Decode());
            book.Add(recorded.Number, findings[^1]);
        }

        return book.All.FirstOrDefault(one => one.Number == first) is not { } situation
            ? ([], SituationRejections.NotThere)
            : (SituationExplanation.Of([.. findings.Where(one => one.SituationId == situation.Id)], rules), null);
    }
}
