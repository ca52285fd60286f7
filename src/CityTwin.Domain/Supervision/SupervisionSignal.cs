namespace CityTwin.Domain.Supervision;

/// <summary>What may be wrong with the handling. Each is about an organisation and its steps, never about anybody who reported or works there.</summary>
public enum SupervisionSignal
{
    /// <summary><c>FALSE_CLOSURE</c> 虚假办结: closed as resolved when it was not (Jinan ordinance on the 12345 hotline, art. 40 no. 3).</summary>
    FalseClosure,

    /// <summary><c>CLOSING_WITHOUT_PROOF</c>: closed as resolved without evidence from the place (rule of this system).</summary>
    ClosingWithoutProof,

    /// <summary><c>RETURN_LOOP</c> 推诿: a case was handed back again and again without reason (北京市接诉即办工作条例 art. 35).</summary>
    ReturnLoop,

    /// <summary><c>DEADLINE_BUNCHING</c>: too many results in the last moments of their limits (rule of this system).</summary>
    DeadlineBunching,

    /// <summary><c>BULK_CLOSING</c>: very many results at once (rule of this system).</summary>
    BulkClosing,

    /// <summary><c>RECURRENCE</c>: the same again and again at one place, so that the cause should be looked for (rule of this system).</summary>
    Recurrence,

    /// <summary><c>EXCESS_SUSPENSION</c> 挂账: too many suspended, or one for too long (rule of this system).</summary>
    ExcessSuspension,

    /// <summary><c>EXCESS_EXCLUSION</c>: too many demands that are not counted for solving (rule of this system).</summary>
    ExcessExclusion,

    /// <summary><c>OVERDUE</c> 超时: too much was late, or is (北京市接诉即办工作条例 art. 35); tells apart what was never taken up.</summary>
    Overdue,

    /// <summary><c>SELECTIVE_HANDLING</c>: the same kind is handled worse in one community than elsewhere (rule of this system).</summary>
    SelectiveHandling,

    /// <summary><c>WAIVER_DRIFT</c>: the same post gives the same organisation more time again and again (rule of this system).</summary>
    WaiverDrift,

    /// <summary><c>RECUSAL_SET_ASIDE</c> 回避: whoever declared an interest had to handle the case all the same (信访工作条例 art. 28).</summary>
    RecusalSetAside,

    /// <summary><c>FREQUENT_WHISTLES</c> 吹哨过多: a street whistles far more often for its cases than others do (rule of this system).</summary>
    FrequentWhistles,

    /// <summary><c>RARE_WHISTLES</c> 吹哨过少: a street whistles far more rarely for its cases than others do (rule of this system).</summary>
    RareWhistles,
}

/// <summary>The codes under which signals leave the program. Once published they never change.</summary>
public static class SignalCodes
{
    /// <summary>The code of a signal, such as <c>FALSE_CLOSURE</c>.</summary>
    public static string Code(this SupervisionSignal signal) => string.Concat(
        signal.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
