using CityTwin.Domain.Cases;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Backtesting;

/// <summary>
/// Reads the events of cases, in the order of the journal, as past facts. The only place where backtesting knows how cases write
/// down what happened to them.
/// </summary>
/// <param name="tell">Told each fact, in order.</param>
public sealed class HistoryReader(Action<PastFact> tell)
{
    private readonly PastLoads loads = new();

    // What a case's opening decided stands right behind it, in the same append: an opening is told when they are read.
    private PastReport.Opened? opening;

    /// <summary>Reads the next event.</summary>
    public void Read(long position, long caseId, CaseEvent happened)
    {
        if (opening?.CaseId == caseId && Decided(opening.Decision, happened) is { } decision)
        {
            opening = opening with { Decision = decision, OpenLoad = PastLoads.AsSaid(happened, opening.OpenLoad) };
            loads.Hold(caseId, happened);
            return;
        }

        End();
        loads.Hold(caseId, happened);
        switch (happened)
        {
            case CaseEvent.Reported e:
                opening = new(caseId, position, e.Incident, e.Place, e.At, e.PackVersion, Decided(PastDecision.None, e)!) { OpenLoad = loads.Of };
                return;
            case CaseEvent.Corroborated e:
                tell(new PastReport.Joined(
                    caseId, position, e.Incident, e.Place, e.At, new MergeRule(e.Because.RadiusMetres, TimeSpan.FromMinutes(e.Because.WindowMinutes))) { OpenLoad = loads.Of });
                break;
            case CaseEvent.Closed or CaseEvent.Rejected or CaseEvent.Merged:
                tell(new PastFact.Ended(caseId));
                break;
            case CaseEvent.Reopened or CaseEvent.Unmerged:
                tell(new PastFact.OpenedAgain(caseId));
                break;
        }

        loads.Count();
    }

    /// <summary>Tells what is still held back when there are no more events.</summary>
    public void End()
    {
        if (opening is { } told)
        {
            opening = null;
            tell(told);
            loads.Count();
        }
    }

    /// <summary>What the rules have decided after one more event of an opening; null when the event is no decision of a rule.</summary>
    internal static PastDecision? Decided(PastDecision before, CaseEvent happened) => happened switch
    {
        CaseEvent.Reported e => before with { DueAt = e.Promise?.DueAt },
        CaseEvent.Filed { Acting: CaseCommand.Rule } e => before with { DueAt = before.DueAt ?? e.Handling?.DueAt },
        CaseEvent.Dispatched { Acting: CaseCommand.Rule } e when before.Lead is null => before with { Lead = LeadOf(e) },
        _ => null,
    };

    private static string? LeadOf(CaseEvent.Dispatched happened) => happened.Offers.FirstOrDefault(offer => offer.Role is DutyRole.Lead)?.Organisation;
}
