using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;

namespace CityTwin.Domain.Indicators;

/// <summary>Reads the events of operations, in the order of the journal, as whistles.</summary>
/// <param name="rules">Say who may whistle.</param>
public sealed class WhistlesOfCity(CityRules rules)
{
    private readonly Dictionary<long, string> drafted = [];
    private readonly List<WhistleFacts> approved = [];

    /// <summary>The whistles as read so far.</summary>
    public IReadOnlyList<WhistleFacts> Read => approved;

    /// <summary>Who may whistle.</summary>
    public IReadOnlyList<Whistler> Whistlers { get; } =
    [
        .. rules.Organisations.Where(one => rules.Process.Operations.WhistleLevels.Contains(one.Level)).Select(one => new Whistler(one.Id, one.Area)),
    ];

    /// <summary>Reads the next event.</summary>
    public void With(long operation, OperationEvent happened)
    {
        if (happened is OperationEvent.Opened { Opening.Kind: OperationKind.Whistle } opened)
        {
            drafted[operation] = opened.Opening.Convener;
        }
        else if (happened is OperationEvent.Approved && drafted.Remove(operation, out var street))
        {
            approved.Add(new WhistleFacts(operation, street, happened.At));
        }
    }

    /// <summary>Lets go of whistles that count in no period from this moment on.</summary>
    public void LetGo(DateTimeOffset before) => approved.RemoveAll(one => one.At < before);
}
