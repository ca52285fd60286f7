using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Alerts;

/// <summary>One thing that should be looked at.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Area">Code of the area under which it is grouped.</param>
/// <param name="Item">Its number or id.</param>
/// <param name="Lead">Id of the organisation that leads the case; null for what is no case, and without a lead.</param>
internal readonly record struct FoundAlert(AlertKind Kind, string Area, string Item, string? Lead = null);
