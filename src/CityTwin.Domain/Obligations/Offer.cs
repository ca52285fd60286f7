using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Obligations;

/// <summary>An obligation as it is offered to an organisation.</summary>
/// <param name="Obligation">Its number within the case; 0 in journals from before obligations: then it is the next.</param>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Role">Lead or assist.</param>
/// <param name="Asked">What is asked; null when the role says enough.</param>
/// <param name="TakeUp">By when it is to be taken up; null where the pack sets no limit.</param>
/// <param name="Clock">By when it is to be done; null where nothing is promised.</param>
/// <param name="Designated">Whether it was designated 指定: then it cannot be returned.</param>
public sealed record Offer(
    int Obligation, string Organisation, DutyRole Role, string? Asked = null, ClockStart? TakeUp = null, ClockStart? Clock = null, bool Designated = false);
