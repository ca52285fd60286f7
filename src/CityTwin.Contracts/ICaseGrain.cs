using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Decisions;
using Orleans.Concurrency;

namespace CityTwin.Contracts;

/// <summary>One case: decides commands, writes down what follows, and only then believes it.</summary>
[Alias("citytwin.case")]
public interface ICaseGrain : IGrainWithIntegerKey
{
    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="expectedVersion">Refuse when the case has another version; null means do not check.</param>
    [Alias("handle")]
    Task<CaseReply> Handle([Immutable] CaseCommand command, long? expectedVersion);

    /// <summary>Carries out what an operation means for this case, and writes both down in one transaction; the operation's part also when nothing follows here.</summary>
    /// <param name="command">What follows for this case.</param>
    /// <param name="part">What happened to the operation.</param>
    [Alias("handleTogether")]
    Task<CaseReply> HandleTogether([Immutable] CaseCommand command, [Immutable] OperationPart part);

    /// <summary>Takes in incidents that say the same. Same order as asked.</summary>
    [Alias("corroborate"), AlwaysInterleave]
    Task<TakeAnswer[]> Corroborate([Immutable] AssignedIncident[] incidents);

    /// <summary>Has recorded what its clocks have to say by now. Returns whether that was anything.</summary>
    [Alias("noteTime")]
    Task<bool> NoteTime();

    /// <summary>How the case stands.</summary>
    [Alias("read")]
    Task<CaseReply> Read();

    /// <summary>What an organisation or post can do about it now. Nothing is written.</summary>
    /// <param name="acting">Who would act.</param>
    [Alias("listActions")]
    Task<ActionsReply> ListActions(string acting);

    /// <summary>Somebody else wrote to this case: read it again.</summary>
    [Alias("refresh"), OneWay]
    Task Refresh();
}

/// <summary>How a case stands after a command, or why the command was refused.</summary>
/// <param name="State">The case.</param>
/// <param name="Refused">Why nothing happened, or null.</param>
[GenerateSerializer, Immutable]
public sealed record CaseReply([property: Id(0)] Case State, [property: Id(1)] Rejection? Refused);

/// <summary>What can be done about a case.</summary>
/// <param name="State">The case for which this holds.</param>
/// <param name="Actions">Every action; none when nobody has reported the case.</param>
[GenerateSerializer, Immutable]
public sealed record ActionsReply([property: Id(0)] Case State, [property: Id(1)] CaseAction[] Actions);
