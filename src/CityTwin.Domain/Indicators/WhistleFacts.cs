namespace CityTwin.Domain.Indicators;

/// <summary>A whistle 吹哨 that the head of a street approved. Drafts are no whistles.</summary>
/// <param name="Operation">Id of the operation, below zero.</param>
/// <param name="Street">Id of the organisation that whistled.</param>
/// <param name="At">When it was approved.</param>
public sealed record WhistleFacts(long Operation, string Street, DateTimeOffset At);

/// <summary>An organisation that may whistle.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Area">Code of its area.</param>
public readonly record struct Whistler(string Organisation, string Area);
