using CityTwin.Domain.Cases;
using CityTwin.Domain.Sums;

namespace CityTwin.Domain.Tests.Sums;

/// <summary>All of a tally as one line, so that two can be compared.</summary>
internal static class TallyWriting
{
    public static string Written(this Tally tally) => string.Join(
        " ",
        [
            $"{tally.Open}/{tally.Overdue}",
            .. Enum.GetValues<CaseStage>().Select(stage => $"{stage}={tally.At(stage)}"),
            .. tally.ByKind.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key}={kind.Value}"),
            .. tally.ByDay.OrderBy(day => day.Key).Select(day => $"{day.Key:O}={day.Value}"),
        ]);
}
