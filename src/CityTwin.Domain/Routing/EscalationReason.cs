namespace CityTwin.Domain.Routing;

/// <summary>
/// Why a case goes up 提级办理: a closed list, each with the rule it rests on. Going up with one of these reasons costs nobody
/// anything: it is a step of the work, never a mark against whoever takes it.
/// </summary>
public enum EscalationReason
{
    /// <summary><c>NO_AUTHORITY</c>: the tier has no power to enforce (北京市街道办事处条例 art. 17).</summary>
    NoAuthority,

    /// <summary><c>MULTI_PARTY</c>: several departments are needed (北京市街道办事处条例 art. 17 no. 1).</summary>
    MultiParty,

    /// <summary><c>DUTY_UNCLEAR</c>: nobody knows whose duty it is (北京市街道办事处条例 art. 17 no. 3).</summary>
    DutyUnclear,

    /// <summary><c>COORDINATION_FAILED</c>: coordinated and still unsolved (北京市街道办事处条例 art. 17 no. 3; 北京市接诉即办工作条例 art. 20).</summary>
    CoordinationFailed,

    /// <summary><c>CROSS_BOUNDARY</c>: two areas are concerned (信访工作条例 art. 24).</summary>
    CrossBoundary,

    /// <summary><c>SAFETY</c>: life or property is at stake; it goes at once to those who can help, capacity or not (北京市接诉即办工作条例 art. 29).</summary>
    Safety,

    /// <summary><c>OVERDUE</c>: the limit passed (Weifang ordinance on the 12345 hotline, art. 26).</summary>
    Overdue,

    /// <summary><c>REOPENED_TWICE</c>: it was closed twice and came back (Weifang ordinance on the 12345 hotline, art. 26).</summary>
    ReopenedTwice,

    /// <summary><c>RECUSAL</c>: who should handle it has an interest in it (信访工作条例 art. 28; Jinan ordinance on the 12345 hotline, art. 32).</summary>
    Recusal,

    /// <summary><c>NO_CAPACITY</c>: the tier bears as much as it can (rule of this system).</summary>
    NoCapacity,

    /// <summary><c>POLICY_GAP</c>: a rule would have to change (信访工作条例 art. 40).</summary>
    PolicyGap,

    /// <summary><c>REQUESTED_BY_PARTY</c>: a party refuses mediation or asks for the law (人民调解法 arts. 3 and 17).</summary>
    RequestedByParty,
}
