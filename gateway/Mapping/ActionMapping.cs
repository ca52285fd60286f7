using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Explaining;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Actions as the protocol shows them.</summary>
internal static class ActionMapping
{
    public static Proto.CaseAction ToProto(this CaseAction action, Case state, CityRules rules) => new()
    {
        Action = action.Kind.ToProtoWord<Proto.CaseActionKind>(),
        Possible = action.IsPossible,
        Code = action.Refused?.Code ?? string.Empty,
        Words = RefusalWords.Of(action, state, rules)?.ToProto(),
        Inputs = { action.Inputs.Select(input => input.ToProtoWord<Proto.ActionInput>()) },
        Obligation = action.Obligation,
        OptionalInputs = { action.Optional.Select(input => input.ToProtoWord<Proto.ActionInput>()) },
        Candidates = { action.Candidates },
        Next = action.IsNext,
    };
}
