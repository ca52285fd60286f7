namespace CityTwin.Domain.Operations;

/// <summary>What an operation is for. The numbers are those of the journal; they never change.</summary>
public enum OperationKind
{
    /// <summary>交界案件: whose a case is that lies near a border.</summary>
    Boundary = 0,

    /// <summary>吹哨报到: a street calls departments in.</summary>
    Whistle = 1,

    /// <summary>联合处置: one event, many cases in many areas.</summary>
    Joint = 2,

    /// <summary>碰头会商: several kinds rise in one community, and its street looks at them together.</summary>
    Review = 3,
}

/// <summary>How urgent an operation is, and of which sort; its limits follow from it (domain reference §3.1).</summary>
public enum OperationClass
{
    /// <summary>应急处置: minutes, without working hours.</summary>
    Emergency = 0,

    /// <summary>综合执法: joint law enforcement.</summary>
    Enforcement = 1,

    /// <summary>重点工作: a key task.</summary>
    KeyTask = 2,

    /// <summary>群众诉求: what many ask for.</summary>
    Demand = 3,
}

/// <summary>How far an operation has come.</summary>
public enum OperationStage
{
    /// <summary>Nothing has happened.</summary>
    Unopened = 0,

    /// <summary>认领: the candidates claim or deny.</summary>
    Claiming = 1,

    /// <summary>待指定: none or several claim it, and the common superior designates.</summary>
    Designating = 2,

    /// <summary>草拟: a whistle that is not approved yet.</summary>
    Drafted = 3,

    /// <summary>待判定: approved; the superior judges who leads and who assists.</summary>
    Approved = 4,

    /// <summary>报到处置: the organisations are called.</summary>
    Underway = 5,

    /// <summary>联合方案: there is a joint plan.</summary>
    Planned = 6,

    /// <summary>待评价: everybody has done their part.</summary>
    Done = 7,

    /// <summary>归档: over.</summary>
    Ended = 8,

    /// <summary>不予吹哨: the superior refused the whistle; it can be appealed against.</summary>
    Refused = 9,
}

/// <summary>How far an organisation that was called has come.</summary>
public enum ParticipantState
{
    /// <summary>Called 通知.</summary>
    Called = 0,

    /// <summary>It acknowledged 应答.</summary>
    Acknowledged = 1,

    /// <summary>报到: it is on site.</summary>
    OnSite = 2,

    /// <summary>It has done its part.</summary>
    Done = 3,

    /// <summary>It is no longer asked.</summary>
    Released = 4,
}

/// <summary>What a candidate answered.</summary>
public enum ClaimState
{
    /// <summary>Nothing yet.</summary>
    Asked = 0,

    /// <summary>认领: the case is its own.</summary>
    Claimed = 1,

    /// <summary>否认: it is not, on a stated basis.</summary>
    Denied = 2,
}

/// <summary>What settled whose a boundary case is.</summary>
public enum SettledBy
{
    /// <summary>Exactly one candidate claimed it.</summary>
    Claim = 0,

    /// <summary>指定: the common superior decided; it becomes a precedent.</summary>
    Designation = 1,

    /// <summary>属地兜底: no superior decided in time, and it stays with whoever received it first.</summary>
    Fallback = 2,
}

/// <summary>How an operation ended.</summary>
public enum OperationEnd
{
    /// <summary>It is known whose the case is.</summary>
    Settled = 0,

    /// <summary>Done, and evaluated by whoever whistled.</summary>
    Evaluated = 1,

    /// <summary>Done; whoever whistled did not evaluate it in time.</summary>
    NotEvaluated = 2,

    /// <summary>Done.</summary>
    Completed = 3,

    /// <summary>Given up, for a reason that was said.</summary>
    GivenUp = 4,
}

/// <summary>Why something came before a superior, by rule.</summary>
public enum OperationRaise
{
    /// <summary>No candidate, or more than one, claims the case.</summary>
    Unclaimed = 0,

    /// <summary>The superior below did not decide in time.</summary>
    Undecided = 1,

    /// <summary>An organisation that was called did not acknowledge in time.</summary>
    NotAcknowledged = 2,

    /// <summary>It was not on site in time.</summary>
    NotOnSite = 3,

    /// <summary>The operation did not go on in time.</summary>
    StageOverdue = 4,
}
