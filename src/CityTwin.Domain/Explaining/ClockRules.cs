using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Explaining;

/// <summary>Which rule of the pack set a limit. The event holds the limit; where the pack says another one by now, the sentence says so.</summary>
internal static class ClockRules
{
    public static string SourceOf(ClockInView shown, Moment m, Tongue tongue)
    {
        var limit = shown.Clock!.Running.Limit;
        var process = m.Rules.Process;
        return shown.Name switch
        {
            CaseTimers.TakeUp when limit == process.TakeUp => tongue.Either("数据包规定的签收时限", "the pack's limit for taking up"),
            CaseTimers.TakeUp when limit == process.UrgentTakeUp => tongue.Either("数据包规定的紧急案件签收时限", "the pack's limit for taking up what is urgent"),
            CaseTimers.Stage when limit == process.Stages.GetValueOrDefault(shown.Stage) => tongue.Either("数据包规定的环节时限", "the pack's limit for this stage"),
            CaseTimers.Stage when limit == process.Designation => tongue.Either("数据包规定的指定承办时限", "the pack's limit for designating"),
            CaseTimers.TakeUp or CaseTimers.Stage => tongue.Either("当时数据包的时限，现行版不同", "as the pack said then; it says another one now"),
            _ when shown.Organisation is { } id && HasOwnLimit(id, limit, m) => tongue.Either("权责清单中该单位的时限", "its own limit in the duty matrix"),
            _ when limit == m.Kind?.Limit => tongue.Either("目录中此类案件的时限", "the catalogue's limit for this kind"),
            _ => tongue.Either("当时目录的时限，现行版不同", "as the catalogue said then; it says another one now"),
        };
    }

    /// <summary>Which time counts.</summary>
    public static string CalendarOf(CaseClock clock, Moment m, Tongue tongue)
    {
        var (limit, calendar) = (clock.Running.Limit, clock.Running.Calendar);
        var rule = WhatCounts(limit.Unit, tongue);
        return !limit.CountsWorkingTime() || calendar == WorkingCalendar.CityId ? rule
            : m.Rules.FindCalendar(calendar) is null ? tongue.Either($"{rule}（原用日历 {calendar} 已不存在，按全市日历显示）", $"{rule} (calendar {calendar} is no longer in the pack; told by the city's)")
            : tongue.Either($"{rule}（日历 {calendar}）", $"{rule} (calendar {calendar})");
    }

    /// <summary>Which time counts in this unit.</summary>
    public static string WhatCounts(LimitUnit unit, Tongue tongue) => unit switch
    {
        LimitUnit.UrgentHours or LimitUnit.UrgentMinutes => tongue.Either("夜间与节假日照常计时", "it runs at night and on holidays"),
        LimitUnit.CalendarDays => tongue.Either("按自然日计，至同一时刻", "calendar days, up to the same time of day"),
        LimitUnit.WorkingHours => tongue.Either("只计工作时间", "only working hours count"),
        _ => tongue.Either("只计工作日", "only working days count"),
    };

    private static bool HasOwnLimit(string organisation, HandlingLimit limit, Moment m) =>
        m.Kind is { } kind && limit != kind.Limit && m.Rules.FindOrganisation(organisation) is { } found
        && m.Rules.Routing.Duties.Of(kind).Any(duty => duty.Limit == limit && duty.Level == found.Level && duty.OrganisationKind == found.Kind);
}
