using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>What events make of its obligations and their clocks.</summary>
public sealed partial record Case
{
    private Case Dispatch(CaseEvent.Dispatched e)
    {
        var released = All(it => it.Role is DutyRole.Lead && it.IsOpen ? it.Release(e.Acting, e.At) : it);
        var offered = e.Offers.Aggregate(released, (state, offer) => state.Offer(offer, e.Acting, e.At));
        return offered with
        {
            Stage = e.Offers.Any(offer => offer.Role is DutyRole.Lead) ? CaseStage.Dispatched : CaseStage.Filed,
            Grounds = e.Grounds, RaisedTo = null, TimeAsked = null,
        };
    }

    // Whoever is to lead no longer assists.
    private Case Offer(Offer offer, string acting, DateTimeOffset at)
    {
        var others = All(it => it.Organisation == offer.Organisation && it.IsOpen ? it.Release(acting, at) : it).Obligations;
        return this with
        {
            Obligations =
            [
                .. others,
                new Obligation(others.Count + 1, offer.Organisation, offer.Role, at)
                {
                    Asked = offer.Asked, Designated = offer.Designated,
                    TakeUp = CaseClock.Of(CaseTimers.TakeUp, offer.TakeUp), Clock = CaseClock.Of(CaseTimers.Obligation, offer.Clock),
                },
            ],
        };
    }

    private Case Sign(CaseEvent.Signed e)
    {
        var signed = Change(e.Obligation, it => it with { State = ObligationState.Accepted, TakenUpAt = e.At }, e);
        return Leads(e.Obligation) ? signed with { Stage = CaseStage.Handling } : signed;
    }

    private Case AskReturn(CaseEvent.ReturnAsked e)
    {
        var asked = Change(e.Obligation, it => it with { State = ObligationState.ReturnAsked, Return = e.Claim }, e);
        return Leads(e.Obligation) ? asked with { Stage = CaseStage.ReturnReview, Returns = Returns + 1 } : asked;
    }

    // In journals from before return reviews, the lead gave back without being asked.
    private Case Return(CaseEvent.Returned e)
    {
        var returned = Change(e.Obligation, it => it with { State = ObligationState.Returned, EndedAt = e.At });
        return !Leads(e.Obligation) ? returned : returned with
        {
            Stage = CaseStage.Filed, Grounds = null, RaisedTo = null, Returns = Stage is CaseStage.ReturnReview ? Returns : Returns + 1,
        };
    }

    private Case Designate(CaseEvent.Designated e)
    {
        var designated = Change(e.Obligation, it => it with
        {
            State = ObligationState.Offered, Designated = true, RaisedTo = null, TakeUp = CaseClock.Of(CaseTimers.TakeUp, e.TakeUp),
        });
        return Leads(e.Obligation) ? designated with { Stage = CaseStage.Dispatched, RaisedTo = null } : designated;
    }

    // What was designated cannot be given back; a new lead was offered it as designated.
    private Case SettleOn(CaseEvent.JurisdictionSettled e)
    {
        var settled = this with { JurisdictionAskedIn = null };
        return e.By is SettledBy.Designation && LeadObligation is { Designated: false } lead && lead.Organisation == e.Organisation
            ? settled.Change(lead.Number, it => it with { Designated = true })
            : settled;
    }

    private bool Leads(int number) => FindObligation(number) is { } found && found.Number == LeadObligation?.Number;

    private static Obligation Finish(Obligation obligation, IReadOnlyList<Evidence> evidence, DateTimeOffset at) => obligation with
    {
        State = ObligationState.Done, EndedAt = at, Evidence = [.. obligation.Evidence, .. evidence], Clock = obligation.Clock?.Stand(at, null, "done", obligation.Organisation),
    };

    private Case Extend(CaseEvent.Extended e)
    {
        var extension = new ClockExtension(e.At, e.More, "extension", e.Acting);
        return e.Moves.Aggregate(this, (state, move) => state.Clock(move.Obligation, clock => clock.Extend(extension, move.DueAt))) with
        {
            Extensions = Extensions + 1, TimeAsked = null,
        };
    }

    /// <summary>The lead is at it again; a clock that stood still goes on with what remained.</summary>
    private Case Again(DateTimeOffset at, IReadOnlyList<ClockMove>? moves) => LeadObligation is { State: ObligationState.Done } lead
        ? Change(lead.Number, it => it with { State = ObligationState.Accepted, EndedAt = null }).GoOn(at, moves)
        : GoOn(at, moves);

    private Case GoOn(DateTimeOffset at, IReadOnlyList<ClockMove>? moves) => (moves ?? []).Aggregate(
        this, (state, move) => state.Clock(move.Obligation, clock => clock.GoOn(at, move.DueAt)));

    /// <summary>Changes the handling clock and those of open obligations, then sets the due times that the event names.</summary>
    private Case Clocks(Func<CaseClock, CaseClock> change, IReadOnlyList<ClockMove> moves) => moves.Aggregate(
        this, (state, move) => state.Clock(move.Obligation, clock => change(clock) with { DueAt = move.DueAt }));

    private Case Clock(int obligation, Func<CaseClock, CaseClock> change) => obligation == 0
        ? this with { Handling = Handling is null ? null : change(Handling) }
        : Change(obligation, it => it with { Clock = it.Clock is null ? null : change(it.Clock) });

    private Case All(Func<Obligation, Obligation> change) => this with { Obligations = [.. Obligations.Select(change)] };

    private Case Change(int number, Func<Obligation, Obligation> change, CaseEvent? heard = null)
    {
        if (FindObligation(number) is not { } found)
        {
            return this;
        }

        var changed = Obligations.ToArray();
        changed[found.Number - 1] = change(found).Hear(heard?.ClientEventId);
        return this with { Obligations = changed };
    }
}
