using System.Globalization;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads dates, and the shifts of a day.</summary>
internal static class ShiftFields
{
    /// <summary>How the end of a shift that lasts until midnight is written.</summary>
    public const string EndOfDay = "24:00";

    public static List<Shift> Read(JsonFields fields, string field, FindingList findings)
    {
        var shifts = new List<Shift>();
        foreach (var (index, element) in (fields.List(field, 1, PackLimits.Shifts) ?? []).Index())
        {
            if (JsonFields.Of(element, $"{fields.PathOf(field)}[{index}]", findings) is not { } item)
            {
                continue;
            }

            var (start, end) = (ReadStart(item), ReadEnd(item));
            item.RefuseOthers();
            if (start is null || end is null)
            {
                continue;
            }

            var shift = new Shift(start.Value, end.Value);
            if (shift.Length <= TimeSpan.Zero)
            {
                findings.Error("pack.shift_order", null, item.PathOf("end"), "A shift ends later than it starts, on the same day; split a night shift at midnight.");
            }
            else if (shifts.Any(shift.Overlaps))
            {
                findings.Error("pack.shift_overlap", null, item.PathOf("start"), "Shifts must not overlap.");
            }

            shifts.Add(shift);
        }

        return shifts;
    }

    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static TimeOnly? ReadStart(JsonFields item)
    {
        if (item.Text("start") is not { } text)
        {
            return null;
        }

        if (ReadTime(text) is { } time)
        {
            return time;
        }

        item.Wrong("start", "Give a time of day from 00:00 to 23:59, such as 09:00.");
        return null;
    }

    private static TimeOnly? ReadEnd(JsonFields item)
    {
        if (item.Text("end") is not { } text)
        {
            return null;
        }

        if (text == EndOfDay)
        {
            return TimeOnly.MinValue;
        }

        if (ReadTime(text) is { } time && time > TimeOnly.MinValue)
        {
            return time;
        }

        item.Wrong("end", $"Give a time of day from 00:01 to {EndOfDay}, such as 17:30.");
        return null;
    }

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
