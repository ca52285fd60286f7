using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Supervision;

/// <summary>What people call the signals, in both languages.</summary>
public static class SignalNames
{
    /// <summary>The names of a signal.</summary>
    public static Names Names(this SupervisionSignal signal) => signal switch
    {
        SupervisionSignal.FalseClosure => new("虚假办结", "False closure"),
        SupervisionSignal.ClosingWithoutProof => new("无现场佐证结案", "Closing without proof"),
        SupervisionSignal.ReturnLoop => new("推诿", "Return loop"),
        SupervisionSignal.DeadlineBunching => new("踩点办结", "Results at the last moment"),
        SupervisionSignal.BulkClosing => new("批量办结", "Results in bulk"),
        SupervisionSignal.Recurrence => new("同一地点反复发生", "Recurrence at one place"),
        SupervisionSignal.ExcessSuspension => new("挂账过多", "Excess suspension"),
        SupervisionSignal.ExcessExclusion => new("剔除过多", "Excess exclusion"),
        SupervisionSignal.Overdue => new("超时", "Overdue"),
        SupervisionSignal.SelectiveHandling => new("选择性处置", "Selective handling"),
        SupervisionSignal.WaiverDrift => new("延期挂账常态化", "Waiver drift"),
        SupervisionSignal.RecusalSetAside => new("回避未予采纳", "Recusal set aside"),
        SupervisionSignal.FrequentWhistles => new("吹哨过多", "Frequent whistles"),
        SupervisionSignal.RareWhistles => new("吹哨过少", "Rare whistles"),
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, null),
    };
}
