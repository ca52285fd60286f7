using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Explaining.Refusing;

/// <summary>Of incidents and the places that they name.</summary>
internal static class IncidentSentences
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["incident.accuracy_invalid"] = $"accuracy_metres 须为 0（未说明）至 {IncidentLimits.AccuracyMetres:0}；来源不知道时不填。",
        ["incident.asset_unknown"] = "城市部件名录中没有此部件；请填写附近的部件，或不填。",
        ["incident.channel_invalid"] = $"渠道最多 {IncidentLimits.ChannelLength} 个字符，不得含控制字符。",
        ["incident.crs_missing"] = "位置未说明坐标系；请将 crs 填为 WGS84、CGCS2000、GCJ02 或 BD09。",
        ["incident.geometry_elsewhere"] = $"点位与图形相距超过 {IncidentLimits.PointOffGeometryMetres:0} 米；请填写同一地点的两者，或只填图形。",
        ["incident.id_reused"] = "同一 source 与 source_id 此前已用于另一内容；请为每次上报使用各自的编号。",
        ["incident.kind_missing"] = "未填类别；请填写目录中的类别，写作 标准:事项:编码。",
        ["incident.kind_unknown"] = "目录中没有此类别，请从目录中选择。",
        ["incident.missing"] = "没有上报内容，请填写 incident。",
        ["incident.position_missing"] = "未填位置；请填写 lat、lon 和 crs，不要用城市的默认点代替未知地点。",
        ["incident.reported_at_future"] = $"reported_at 比城市时间早到 {IncidentLimits.ClockAhead.TotalMinutes:0} 分钟以上；请填写已经到来的时间。",
        ["incident.reported_at_impossible"] = $"reported_at 须晚于 {IncidentLimits.EarliestReport:yyyy-MM-dd}；不填即为现在。",
        ["incident.source_id_invalid"] = $"source_id 须为 1 至 {IncidentLimits.SourceIdLength} 个字符，不得含控制字符；它使重发不致重复。",
        ["incident.source_invalid"] = $"source 须为 1 至 {IncidentLimits.SourceLength} 个字母、数字、点、连字符或下划线。",
        ["incident.text_invalid"] = "描述中除换行和制表符外不得含控制字符。",
        ["incident.text_too_long"] = $"描述最多 {IncidentLimits.TextLength} 个字符。",
        ["intake.batch_too_large"] = $"一条消息最多 {IncidentLimits.BatchSize} 件上报，请分开发送。",
        ["intake.moved"] = "本网关正在停止；未得到答复的上报请发往另一网关。",
        ["intake.overloaded"] = "本网关正在处理的上报过多；请稍后重试，或改用流式上报。",
        ["place.cell_invalid"] = "请填写本市社区的单元网格，例如 0304@12.-7。",
        ["place.extent_crosses_itself"] = "多边形自相交；各环不得与自身或其他环的边相接。",
        ["place.extent_impossible"] = "图形中有不在地球上的点；纬度为 -90 至 90，经度为 -180 至 180。",
        ["place.extent_missing"] = "图形既不是点、线，也不是面；请恰好填写其中一种。",
        ["place.extent_outside_city"] = "图形不在本市任何社区之内；至少须有一部分在内。",
        ["place.extent_too_few_points"] = "点须有 1 个点，线至少 2 个，面的每个环至少 3 个在 7 位小数内不同的点。",
        ["place.extent_too_large"] = $"图形过大；城市中的地点跨度不超过 {ExtentLimits.SpanDegrees:0} 度。",
        ["place.extent_too_many_parts"] = $"图形的线或环过多，最多 {ExtentLimits.Parts} 个。",
        ["place.extent_too_many_vertices"] = $"图形的点过多，请简化到 {ExtentLimits.Vertices} 个以内。",
        ["place.impossible"] = "该点不在地球上；纬度为 -90 至 90，经度为 -180 至 180。",
        ["place.near_invalid"] = $"邻近范围为 0 至 {ExtentLimits.NearMetres:0} 米。",
        ["place.outside_city"] = "该点在本市之外，请填写市内的点。",
        ["place.outside_city_datum_shift"] = "按所填坐标系该点在市外，按另一坐标系则在市内；请核对坐标系。",
        ["place.outside_city_swapped"] = "该点在市外，经纬度对调后则在市内；请将北纬填为纬度、东经填为经度。",
        ["place.outside_communities"] = "该点在市内，但不属于任何社区，可能在水面上；请填写社区负责的陆地上的点。",
    };
}
