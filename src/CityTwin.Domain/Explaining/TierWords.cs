using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>What one tier answered, in a sentence; a tier that nobody has a duty at answers too.</summary>
internal static class TierWords
{
    public static ExplainedDetail Of(Moment m, TierNote note) => m.Because(
        ExplainedTopic.Routing,
        zh => $"{zh.Level(note.Level)}级{(note.Area is { } area ? $"（{zh.Area(area)}）" : string.Empty)}：{Chinese(note, zh)}。",
        en => $"{en.Level(note.Level)}{(note.Area is { } area ? $" ({en.Area(area)})" : string.Empty)}: {English(note, en)}.");

    /// <summary>Who was not asked to assist although a duty names it.</summary>
    public static ExplainedDetail NotAsked(Moment m, Candidate candidate) => m.Because(
        ExplainedTopic.Routing,
        zh => $"未请其协办：{Chinese(candidate, null, zh)}。",
        en => $"not asked to assist: {English(candidate, null, en)}.");

    private static string Chinese(TierNote note, Tongue zh) =>
        note.Outcome is TierOutcome.NotLocated ? "位置未定到这一级，跳过"
        : note.Candidates.Count == 0 ? "没有单位负有此项职责，跳过"
        : string.Join("；", note.Candidates.Select(candidate => Chinese(candidate, note.Area, zh))) + (note.Outcome is TierOutcome.Assigned ? string.Empty : "，跳过");

    private static string English(TierNote note, Tongue en) =>
        note.Outcome is TierOutcome.NotLocated ? "the place is not located to this level; skipped"
        : note.Candidates.Count == 0 ? "nobody has this duty; skipped"
        : string.Join("; ", note.Candidates.Select(candidate => English(candidate, note.Area, en))) + (note.Outcome is TierOutcome.Assigned ? string.Empty : "; skipped");

    private static string Chinese(Candidate candidate, string? area, Tongue zh)
    {
        var who = candidate.Organisation is { } id ? zh.Organisation(id) : Tongue.OrganisationKind(candidate.OrganisationKind);
        return candidate.Outcome switch
        {
            CandidateOutcome.Chosen => $"{who}负有此项职责，由其主办",
            CandidateOutcome.Outranked => $"{who}也可主办，但在权责清单中排序在后",
            CandidateOutcome.NotAdmitted => $"{who}：此类事项未列入社区事项准入清单",
            CandidateOutcome.AssistOnly => $"{who}：准入清单只许其协办",
            CandidateOutcome.NoCapacity => $"{who}已满负荷（在办 {candidate.Detail?.Replace(" of ", " / ", StringComparison.Ordinal)}）",
            CandidateOutcome.Recused => candidate.Detail is { } interest ? $"{who}回避（{interest}）" : $"{who}回避",
            CandidateOutcome.NotLocated => $"位置未定到{who}所在的一级",
            _ => candidate.Organisation is null ? $"{(area is null ? "此处" : zh.Area(area))}未设此类单位（{who}）" : $"{who}在此无职权",
        };
    }

    private static string English(Candidate candidate, string? area, Tongue en)
    {
        var who = candidate.Organisation is { } id ? en.Organisation(id) : Tongue.OrganisationKind(candidate.OrganisationKind);
        return candidate.Outcome switch
        {
            CandidateOutcome.Chosen => $"{who} has this duty and leads",
            CandidateOutcome.Outranked => $"{who} could lead too, but stands behind in the duty matrix",
            CandidateOutcome.NotAdmitted => $"{who} is not admitted for this kind (communities' list)",
            CandidateOutcome.AssistOnly => $"{who} is admitted to assist only (communities' list)",
            CandidateOutcome.NoCapacity => $"{who} bears as much as it can ({candidate.Detail} open)",
            CandidateOutcome.Recused => candidate.Detail is { } interest ? $"{who} is recused ({interest})" : $"{who} is recused",
            CandidateOutcome.NotLocated => $"the place is not located to the level of {who}",
            _ => candidate.Organisation is null ? $"{(area is null ? "the area" : en.Area(area))} has no {who}" : $"{who} has no authority here",
        };
    }
}
