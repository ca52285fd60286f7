using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;
using CityTwin.Journal;
using CityTwin.Spatial;

namespace CityTwin.Grains;

/// <summary>
/// Early warning of a city. What it knows it learns from the journal's reports, anew each time it comes alive; what it finds it writes down
/// once. One a city, so that nothing is found twice; whoever else writes findings makes it begin anew.
/// </summary>
public sealed class EarlyWarningGrain(RulesInForce rules, Atlas atlas, ICaseJournal journal, ICaseReader reader, CityTime clock) : Grain, IEarlyWarningGrain
{
    /// <summary>Most events in one tick: it bounds how long a tick takes.</summary>
    private const int BatchSize = 2_000;

    /// <summary>Most operations that are looked through for one that a review formed.</summary>
    private const int MostOperations = 100_000;

    private Lookout? lookout;

    public async Task<bool> Tick()
    {
        if (rules.Now is not { Process.EarlyWarning: { } how } inForce)
        {
            lookout = null;
            return false;
        }

        if (lookout?.Rules != inForce)
        {
            lookout = await Begin(inForce, how);
        }

        try
        {
            return await GoOn(lookout);
        }
        catch
        {
            // What it has looked at and what is written down may differ now; that is set right when it begins anew.
            lookout = null;
            throw;
        }
    }

    private async Task<Lookout> Begin(CityRules inForce, EarlyWarningRules how)
    {
        var began = new Lookout(inForce, how, await reader.LastPosition(CancellationToken.None));
        foreach (var recorded in await reader.ReadFindings(0, int.MaxValue, CancellationToken.None))
        {
            began.Book.Add(recorded.Number, recorded.Decode());
        }

        began.Position = await FirstSince(clock.GetUtcNow().AddDays(-how.HistoryDays), began.HistoryEnd);
        return began;
    }

    /// <summary>The position before the first event of this time or later.</summary>
    private async Task<long> FirstSince(DateTimeOffset since, long last)
    {
        var (before, at) = (0L, last);
        while (before < at)
        {
            var middle = before + ((at - before) / 2);
            if ((await reader.FindEvent(middle + 1, CancellationToken.None))!.At < since)
            {
                before = middle + 1;
            }
            else
            {
                at = middle;
            }
        }

        return before;
    }

    private async Task<bool> GoOn(Lookout looking)
    {
        var batch = await reader.ReadFeed(looking.Position, BatchSize, CancellationToken.None);
        var found = new List<Finding>();
        foreach (var recorded in batch)
        {
            var noticed = ReportIn(recorded, looking.Rules) is { } report ? looking.Warning.Take(report) : [];
            if (looking.IsLive)
            {
                found.AddRange(noticed);
            }

            await Reach(looking, recorded.Position, found);
        }

        if (batch.Count < BatchSize)
        {
            await Reach(looking, looking.Position, found);
            found.AddRange(looking.Warning.AdvanceTo(clock.GetUtcNow()));
        }

        await Write(looking, found);
        return batch.Count == BatchSize;
    }

    // What was there before it came alive is only learnt from; where that ends, what is written down is set right.
    private async Task Reach(Lookout looking, long position, List<Finding> found)
    {
        looking.Position = position;
        if (looking.IsLive || position < looking.HistoryEnd)
        {
            return;
        }

        looking.IsLive = true;
        var now = clock.GetUtcNow();
        looking.Warning.AdvanceTo(now);
        found.AddRange(looking.Warning.Difference(looking.Book.OpenAt(now), now));
        foreach (var unformed in looking.Book.OpenAt(now).Where(one => one.Review is not null))
        {
            await FormReview(unformed, looking);
        }
    }

    private SituationReport? ReportIn(RecordedEvent recorded, CityRules inForce) =>
        !recorded.IsOfCase || !EventCodec.IsReport(recorded.Type) ? null : recorded.Decode() switch
        {
            CaseEvent.Reported e => ReportOf(e.Incident, e.Place, inForce),
            CaseEvent.Corroborated e => ReportOf(e.Incident, e.Place, inForce),
            _ => null,
        };

    private SituationReport ReportOf(Incident incident, Place place, CityRules inForce) =>
        SituationReport.Of(incident, place, atlas.Project(place.Lat, place.Lon), inForce.Catalogue);

    private async Task Write(Lookout looking, List<Finding> found)
    {
        var (last, news, reviews) = (looking.Book.Last, new List<Finding>(), new List<Situation>());
        foreach (var one in found.Where(looking.Book.IsNews))
        {
            news.Add(one);
            var situation = looking.Book.Add(last + news.Count, one);
            if (one is ReviewEvent.Proposed)
            {
                reviews.Add(situation);
            }
        }

        if (news.Count > 0)
        {
            await journal.AppendFindings(news, last, CancellationToken.None);
        }

        foreach (var review in reviews)
        {
            await FormReview(review, looking);
        }
    }

    /// <summary>Forms the joint review that is proposed, once: whoever looks again finds it by the situation's number.</summary>
    private async Task FormReview(Situation review, Lookout looking)
    {
        var number = SituationNumber.Write(looking.Rules.City.Prefix, review.Number);
        if (!looking.How.FormsReviews || Proposal.Of(review, looking.Rules) is not { } proposal
            || (await reader.ListOperations(openOnly: false, MostOperations, CancellationToken.None)).Any(card => card.Situation == number))
        {
            return;
        }

        var form = new OperationCommand.Form(
            proposal.Kind, proposal.Class, SituationWords.Subject(review, looking.Rules), proposal.Areas, proposal.Common, proposal.Lead, proposal.Assists,
            number, CaseCommand.Rule) { ClientEventId = review.Id };
        var formed = await GrainFactory.GetGrain<IOperationBookGrain>(looking.Rules.City.Code).Open(form);
        foreach (var card in await reader.Search(proposal.ToQuery(), CancellationToken.None))
        {
            await GrainFactory.GetGrain<IOperationGrain>(formed.Id).Handle(new OperationCommand.JoinCase(card.Id, proposal.Lead));
        }
    }

    /// <summary>A look-out by the rules of one time.</summary>
    private sealed class Lookout(CityRules rules, EarlyWarningRules how, long historyEnd)
    {
        public CityRules Rules { get; } = rules;

        public EarlyWarningRules How { get; } = how;

        public EarlyWarning Warning { get; } = new(how, rules.TimeZone);

        public SituationBook Book { get; } = new();

        /// <summary>What the journal held when it began.</summary>
        public long HistoryEnd { get; } = historyEnd;

        /// <summary>Up to where it has looked.</summary>
        public long Position { get; set; }

        /// <summary>Whether what it finds is written down.</summary>
        public bool IsLive { get; set; }
    }
}
