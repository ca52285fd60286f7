using CityTwin.Domain.Decisions;
using CityTwin.Domain.Operations;
using Orleans.Concurrency;

namespace CityTwin.Contracts;

/// <summary>One operation across borders: a boundary case, a whistle, a joint operation, a joint review. Its number is below zero.</summary>
[Alias("citytwin.operation")]
public interface IOperationGrain : IGrainWithIntegerKey
{
    /// <summary>Carries out a command; what it means for a case is written in the same transaction.</summary>
    [Alias("handle")]
    Task<OperationReply> Handle([Immutable] OperationCommand command);

    /// <summary>Has recorded what its clocks have to say by now. Returns whether that was anything.</summary>
    [Alias("noteTime")]
    Task<bool> NoteTime();

    /// <summary>How the operation stands.</summary>
    [Alias("read")]
    Task<OperationReply> Read();
}

/// <summary>Begins operations. One a city, so that a repeated request meets what the first one began.</summary>
[Alias("citytwin.operationBook")]
public interface IOperationBookGrain : IGrainWithStringKey
{
    /// <summary>Begins an operation with this command and returns its id; the open one that the same client began by the same id, if there is one.</summary>
    [Alias("open")]
    Task<OperationReply> Open([Immutable] OperationCommand command);
}

/// <summary>How an operation stands after a command, or why the command was refused.</summary>
/// <param name="Id">The operation.</param>
/// <param name="State">How it stands.</param>
/// <param name="Refused">Why nothing happened, or null.</param>
[GenerateSerializer, Immutable]
public sealed record OperationReply([property: Id(0)] long Id, [property: Id(1)] Operation State, [property: Id(2)] Rejection? Refused);

/// <summary>What is written to an operation together with what it means for a case.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Before">How it stood.</param>
/// <param name="PreviousHash">Hash of its last event.</param>
/// <param name="Events">What happened to it.</param>
[GenerateSerializer, Immutable]
public sealed record OperationPart(
    [property: Id(0)] long Id, [property: Id(1)] Operation Before, [property: Id(2)] byte[] PreviousHash, [property: Id(3)] OperationEvent[] Events);
