using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Cli.Situations.Injecting;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations;

/// <summary>Shows what was found, for programs.</summary>
internal static class SituationsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Everything at once.</summary>
    public static void Show(SituationRun run, IReadOnlyList<ReviewEvent> reviews, IReadOnlyList<InjectionRow>? injected) => Screen.Line(JsonSerializer.Serialize(
        new
        {
            situations = run.Situations.Select(one => new
            {
                id = one.Raised.SituationId,
                raisedAt = one.Raised.At,
                delayMinutes = one.Delay.TotalMinutes,
                endedAt = one.Ended?.At,
                mergedInto = one.Ended?.MergedInto,
                raised = one.Raised.Picture,
                last = one.Last,
                changes = one.Later.OfType<SituationEvent.Changed>().Select(changed => new { changed.At, changed.Turn, changed.Picture.Seen, changed.Picture.Expected, changed.Picture.Reports }),
            }),
            tally = run.Tally,
            reviews = reviews.OfType<ReviewEvent.Proposed>(),
            injected = injected?.Select(row => new { row.Shape.Size, minutes = row.Shape.Duration.TotalMinutes, row.Tried, row.Found, row.Interval, row.DelayMinutes.Middle }),
        },
        Options));
}
