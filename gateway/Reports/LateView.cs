using System.Globalization;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Publishing;
using CityTwin.Domain.Supervision;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Reports;

/// <summary>What was late longest at the end of a period.</summary>
internal static class LateView
{
    public static Html Of(PeriodReport report, PageLanguage language, CityRules rules) => Html.Of($"""
        <section aria-labelledby="late"><h2 id="late">{language.Say(ReportTexts.Latest, report.Latest.Count)}</h2>
        <p class="muted">{language.Say(ReportTexts.LatestNote)}</p>
        {(report.Latest.Count == 0 ? CountsView.None(language) : Html.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-labelledby="late"><table data-table="late"><thead><tr>
            {new[] { ReportTexts.Case, ReportTexts.Kind, ReportTexts.Area, ReportTexts.Lead, ReportTexts.Due, ReportTexts.LateBy }.Select(column => Html.Of($"<th scope=\"col\">{language.Say(column)}</th>"))}</tr></thead>
            <tbody>{report.Latest.Select(one => Row(one, report.Period.To, language, rules))}</tbody></table></div>
            """))}</section>
        """);

    private static Html Row(CaseFacts one, DateTimeOffset end, PageLanguage language, CityRules rules)
    {
        var area = rules.FindArea(one.Areas[^1]);
        var lead = one.Organisation is { } id ? rules.FindOrganisation(id) : null;
        return Html.Of($"""
            <tr><th scope="row">{CaseNumber.Write(rules.City.Prefix, long.Parse(one.Id, CultureInfo.InvariantCulture))}</th><td>{CountsView.KindName(one.Kind, language, rules)}</td>
            <td>{(area is null ? Html.Of($"{one.Areas[^1]}") : language.Named(area.Names))}</td><td>{(lead is null ? Html.Of($"{one.Organisation}") : language.Named(lead.Names))}</td>
            <td>{PublicWords.Time(one.DueAt!.Value, rules)}</td><td>{LateBy(end - one.DueAt.Value, language)}</td></tr>
            """);
    }

    private static string LateBy(TimeSpan late, PageLanguage language) => late.TotalDays >= 2
        ? language.Say(ReportTexts.DaysLate, (long)late.TotalDays)
        : language.Say(ReportTexts.HoursLate, (long)late.TotalHours);
}
