using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>A department or office: sums the cases it leads. A case that was handed on leaves its sums.</summary>
public sealed class OrganisationGrain(CityRules rules, ICaseReader reader, CityTime clock)
    : LedgerGrain(rules, reader, clock), IOrganisationGrain
{
    protected override CardQuery Mine => new() { Leads = [Code] };

    protected override bool Holds(CaseCard card) => card.Lead == Code;

    protected override Task Changed() => Task.CompletedTask;
}
