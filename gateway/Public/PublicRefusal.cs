using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;

namespace CityTwin.Gateway.Public;

/// <summary>Every way in which the public page says no. The codes are stable and stand in the page and in docs/public-page.md.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Code">Stable and dotted.</param>
/// <param name="Title">What it is.</param>
/// <param name="Message">What would be right.</param>
internal sealed record PublicRefusal(int Status, string Code, Names Title, Names Message)
{
    public static readonly PublicRefusal FormIncomplete = new(
        StatusCodes.Status400BadRequest, "public.form_incomplete",
        new("请填写完整", "Something is missing"),
        new("请同时填写案件编号和查询凭证，各不超过 64 个字符。", "Fill in both the case number and the token, at most 64 characters each."));

    // One answer for both: whoever tries numbers learns nothing by it.
    public static readonly PublicRefusal NotFound = new(
        StatusCodes.Status404NotFound, "public.not_found",
        new("没有找到", "Nothing found"),
        new(
            $"没有同时符合此编号和凭证的案件。请对照回执核对两者：编号最后一位是校验位，凭证为 {IncidentToken.Length} 位。",
            $"No case has this number and this token. Compare both with the receipt: the last digit of the number checks the others, the token has {IncidentToken.Length} characters."));

    public static readonly PublicRefusal NoPage = new(
        StatusCodes.Status404NotFound, "public.no_page",
        new("没有这个页面", "There is no such page"),
        new("请从公开页首页开始。", "Begin at the public page."));

    public static readonly PublicRefusal TooMany = new(
        StatusCodes.Status429TooManyRequests, "public.too_many",
        new("查询过于频繁", "Too many questions at once"),
        new($"本站每秒最多答复 {PublicLimits.TriesPerSecond} 次查询，请几秒后再试。", $"At most {PublicLimits.TriesPerSecond} questions a second are answered here in all; try again in a few seconds."));

    public static readonly PublicRefusal Unavailable = new(
        StatusCodes.Status503ServiceUnavailable, "public.unavailable",
        new("暂时无法查询", "Not available right now"),
        new("暂时读不到数据，请过一会儿再试；已上报的事项不受影响。", "The city's records cannot be read right now; try again in a while. Nothing that was reported is lost."));

    /// <summary>After how long it makes sense to ask again.</summary>
    public TimeSpan? RetryAfter => Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable ? PublicLimits.TryAgain : null;
}
