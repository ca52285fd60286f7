namespace CityTwin.Domain.Explaining.Refusing;

/// <summary>Of questions, lists, watches, figures and city packs, and of a journal that is away.</summary>
internal static class ReadingSentences
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["area.level_unknown"] = "本市没有这个层级。",
        ["area.unknown"] = "本市没有这个区域。",
        ["burden.no_community"] = "该区域不是社区；要求事项只按社区统计。",
        ["burden.no_duty_grid"] = "该单位没有责任网格；只有最低层级的单位有。",
        ["burden.period_invalid"] = "请填写起止两个日期，起在前，且不超过允许的天数。",
        ["fence.invalid"] = "围栏的编号、数量或宽度不对；点和线的围栏宽度须大于 0。",
        ["fence.too_many"] = "本网关的围栏已达上限；请换一个网关，或稍后再试。",
        ["filter.invalid"] = "筛选条件不对，请重新选择。",
        ["indicators.level_unknown"] = "本市没有这个层级；层级只用于按区域统计，不填即为市的下一级。",
        ["indicators.not_built"] = "指标所依据的事实仍在从日志读取，请过几秒再试。",
        ["indicators.period_empty"] = "时段为空，止须晚于起。",
        ["indicators.period_missing"] = "请填写时段的起止：其第一刻，和其后的第一刻。",
        ["indicators.period_too_old"] = "这个时段过早，此处只保留近期结束的案件；更早的时段请用 citytwin figures --journal 从日志统计。",
        ["journal.unavailable"] = "日志暂时无法读写；此次操作未被确认，请稍后再试。",
        ["list.page_size_invalid"] = "每页条数过大或为负；填 0 即用默认条数。",
        ["list.page_token_invalid"] = "page_token 须为之前答复中的 next_page_token，或为空。",
        ["map.view_invalid"] = "地图视图不对：矩形、缩放级别或数量超出范围。",
        ["map.watch_unknown"] = "本网关没有这个地图订阅，请重新打开。",
        ["organisation.unknown"] = "本市没有这个单位。",
        ["pack.broken"] = "城市包有错误，citytwin check 会逐条列出；请改正后再启用。",
        ["pack.kind_in_use"] = "新城市包删去的类别尚有未结案件；请保留到这些案件结束。",
        ["pack.map_changed"] = "城市的区划与构成只能在重启时更换；请撤回这项改动，或重新启动城市。",
        ["pack.organisation_in_use"] = "新城市包删去的单位尚有未完成的任务；请保留到任务结束或移交。",
        ["pack.version_unchanged"] = "规则有变而版本未变；每个决定都注明城市包的版本，请在 city.json 中另起版本。",
        ["past.moment_invalid"] = "没有这个时刻，或早于日志的开始。",
        ["past.speed_invalid"] = "回放速度须为每秒 0 至 3600 秒城市时间。",
        ["past.too_many"] = "本网关同时进行的回看已达上限；请换一个网关，或稍后再试。",
        ["watch.moved"] = "本网关正在停止；请在另一网关从最后一帧的位置继续。",
        ["watch.position_ahead"] = "位置超过现有末尾，请从快照重新开始。",
        ["watch.too_many"] = "本网关的订阅已达上限；请换一个网关，或稍后再试。",
    };
}
