using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Journal;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Cases as the protocol shows them.</summary>
internal static class CaseMapping
{
    /// <summary>The card; with a place of the case that says more than the card's.</summary>
    public static Proto.CaseCard ToProto(this CaseCard card, string prefix, Place? place = null) => new()
    {
        Number = CaseNumber.Write(prefix, card.Id),
        Version = card.Version,
        Position = card.Position,
        Kind = card.Kind,
        Stage = card.Stage.ToProto(),
        CloseKind = card.CloseKind.ToProto(),
        Place = (place ?? card.Place).ToProto(),
        Lead = card.Lead ?? string.Empty,
        Incidents = card.Incidents,
        OpenedAt = card.OpenedAt.ToTimestamp(),
        DueAt = card.DueAt.ToProto(),
        OverdueAt = card.OverdueAt.ToProto(),
        ClosedAt = card.ClosedAt.ToProto(),
        MergedInto = card.MergedInto is { } into ? CaseNumber.Write(prefix, into) : string.Empty,
    };

    public static Proto.Case ToProto(this Case state, CaseCard card, CityRules rules) => new()
    {
        Card = card.ToProto(rules.City.Prefix, state.Place),
        DueBecause = { state.Handling?.Told(rules).Because.Select(step => step.ToProto()) ?? [] },
        LeadBecause = { state.Grounds?.ToWords() ?? [] },
        Returns = state.Returns,
        Reworks = state.Reworks,
        Reopenings = state.Reopenings,
        PackVersion = state.PackVersion,
        Obligations = { state.Obligations.Select(it => it.ToProto(card.Id, rules)) },
        Clocks = { new[] { state.Promise, state.Handling, state.StageClock }.OfType<CaseClock>().Select(clock => clock.ToProto(0, rules)) },
        Grounds = state.Grounds?.ToProto(),
        RaisedTo = state.RaisedTo ?? string.Empty,
        TimeAsked = state.TimeAsked?.ToProto(),
        Extensions = state.Extensions,
        SuspendedUntil = state.SuspendedUntil.ToProto(),
        UnhappyAnswers = state.UnhappyAnswers,
        Parent = state.Parent is { } parent ? CaseNumber.Write(rules.City.Prefix, parent) : string.Empty,
        Children = { state.Children.Select(child => CaseNumber.Write(rules.City.Prefix, child)) },
        Operations = { state.Operations.Select(operation => OperationNumber.Write(rules.City.Prefix, operation)) },
        JurisdictionAskedIn = state.JurisdictionAskedIn is { } asked ? OperationNumber.Write(rules.City.Prefix, asked) : string.Empty,
    };

    public static Proto.CaseEvent ToProto(this RecordedEvent recorded, string? text) => new()
    {
        Position = recorded.Position,
        Version = recorded.Version,
        Type = recorded.Type,
        At = recorded.At.ToTimestamp(),
        DataJson = System.Text.Encoding.UTF8.GetString(recorded.Body.Span),
        Hash = ByteString.CopyFrom(recorded.Hash.Span),
        Text = text ?? string.Empty,
    };

    public static Proto.Sums ToProto(this SumsView sums, DateOnly today)
    {
        var day = sums.ByDay.GetValueOrDefault(today);
        return new Proto.Sums
        {
            Open = sums.Open,
            Overdue = sums.Overdue,
            OpenedToday = day.Opened,
            ClosedToday = day.Closed,
            ByStage =
            {
                sums.ByStage.Select((count, stage) => new Proto.StageCount { Stage = ((CaseStage)stage).ToProto(), Count = count })
                    .Where(stage => stage.Count > 0),
            },
            ByKind =
            {
                sums.ByKind.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).Take(50)
                    .Select(kind => new Proto.KindCount { Kind = kind.Key, Count = kind.Value }),
            },
        };
    }
}
