using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Operations;

/// <summary>What may be asked of an operation, in the imperative.</summary>
/// <param name="Acting">The organisation or post that acts, or <see cref="CaseCommand.Rule"/>.</param>
public abstract record OperationCommand(string Acting)
{
    /// <summary>The client's own id of what it begins: a repeat while that is open begins nothing new. Null when it gave none.</summary>
    public string? ClientEventId { get; init; }

    /// <summary>Find out whose a case near a border is.</summary>
    public sealed record OpenBoundary(long Case, string Kind, Edge Edge, IReadOnlyList<Claimant> Claimants) : OperationCommand(CaseCommand.Rule);

    /// <summary>Draft a whistle 吹哨.</summary>
    public sealed record DraftWhistle(
        OperationClass? Class, string Subject, IReadOnlyList<string> Areas, string Common, IReadOnlyList<string> Wanted, string Acting) : OperationCommand(Acting);

    /// <summary>Form a joint operation or a joint review.</summary>
    public sealed record Form(
        OperationKind Kind, OperationClass? Class, string Subject, IReadOnlyList<string> Areas, string Common,
        string Lead, IReadOnlyList<string> Assists, string? Situation, string Acting) : OperationCommand(Acting);

    /// <summary>Claim the boundary case 认领.</summary>
    public sealed record Claim(string Acting) : OperationCommand(Acting);

    /// <summary>Deny it 否认.</summary>
    public sealed record Deny(string Basis, string Acting) : OperationCommand(Acting);

    /// <summary>Designate whose it is 指定.</summary>
    public sealed record Designate(string Organisation, string Reason, string Acting) : OperationCommand(Acting);

    /// <summary>Let the precedent hold no longer.</summary>
    public sealed record RevokePrecedent(string Reason, string Acting) : OperationCommand(Acting);

    /// <summary>Agree, as the head of the street, to whistle.</summary>
    public sealed record Approve(string Acting) : OperationCommand(Acting);

    /// <summary>Refuse a whistle.</summary>
    public sealed record Refuse(string Reason, string Acting) : OperationCommand(Acting);

    /// <summary>Appeal against the refusal.</summary>
    public sealed record Appeal(string Reason, string Acting) : OperationCommand(Acting);

    /// <summary>Judge a whistle: its class, who leads and who assists.</summary>
    public sealed record Judge(OperationClass? Class, string Lead, IReadOnlyList<string> Assists, string Acting) : OperationCommand(Acting);

    /// <summary>Call a further organisation in; as lead it takes the place of the one before.</summary>
    public sealed record CallIn(string Organisation, bool AsLead, string? Asked, string Acting) : OperationCommand(Acting);

    /// <summary>No longer ask an organisation.</summary>
    public sealed record Release(string Organisation, string Reason, string Acting) : OperationCommand(Acting);

    /// <summary>Acknowledge the call.</summary>
    public sealed record Acknowledge(string Acting) : OperationCommand(Acting);

    /// <summary>Say that one is on site.</summary>
    public sealed record Arrive(string Acting) : OperationCommand(Acting);

    /// <summary>Write down, as the lead, what all do together.</summary>
    public sealed record MakePlan(string Plan, string Acting) : OperationCommand(Acting);

    /// <summary>Say that one's part is done.</summary>
    public sealed record Finish(string Result, string Acting) : OperationCommand(Acting);

    /// <summary>Evaluate, as the one who whistled, everybody who came.</summary>
    public sealed record Evaluate(IReadOnlyList<Evaluation> Evaluations, string Acting) : OperationCommand(Acting);

    /// <summary>Let a case belong to it.</summary>
    public sealed record JoinCase(long Case, string Acting) : OperationCommand(Acting);

    /// <summary>Let a case belong to it no longer.</summary>
    public sealed record LeaveCase(long Case, string Acting) : OperationCommand(Acting);

    /// <summary>End it.</summary>
    /// <param name="OpenCases">How many of its cases are open, as looked up.</param>
    /// <param name="GiveUpBecause">Why it is given up; null ends it because it is done.</param>
    /// <param name="Acting">Who ends it.</param>
    public sealed record End(int OpenCases, string? GiveUpBecause, string Acting) : OperationCommand(Acting);

    /// <summary>Record what the clocks have to say by now.</summary>
    public sealed record NoteTime() : OperationCommand(CaseCommand.Rule);
}
