using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Reports;

/// <summary>The figures of a report: by area, by kind, by level.</summary>
internal static class CountsView
{
    public static Html Of(PeriodReport report, PageLanguage language, CityRules rules)
    {
        var (below, lowest) = (language.Say(rules.City.Levels[1].Names), language.Say(rules.City.Levels[^1].Names));
        return Html.Of($"""
            <section aria-labelledby="areas"><h2 id="areas">{language.Say(ReportTexts.ByArea, below)}</h2>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="areas"><table data-table="areas">{Head(ReportTexts.Area, language, lowest)}
            <tbody>{Row("sum", language.Named(rules.Whole.Names), report.City, language)}{report.Areas.Select(one => Row(string.Empty, AreaName(one.Area, language, rules), one.Counts, language))}</tbody></table></div>
            <p class="muted">{language.Say(ReportTexts.CountsNote, lowest)}</p></section>
            <section aria-labelledby="kinds"><h2 id="kinds">{language.Say(ReportTexts.ByKind, PeriodReport.MostKinds)}</h2>
            {(report.Kinds.Count == 0 ? None(language) : Html.Of($"""
                <div class="scroll" role="region" tabindex="0" aria-labelledby="kinds"><table data-table="kinds">{Head(ReportTexts.Kind, language, lowest)}
                <tbody>{report.Kinds.Select(one => Row(string.Empty, KindName(one.Kind, language, rules), one.Counts, language))}</tbody></table></div>
                """))}</section>
            <section aria-labelledby="levels"><h2 id="levels">{language.Say(ReportTexts.ByLevel)}</h2>
            {(report.SolvedAt.Count == 0 ? None(language) : Html.Of($"""
                <table data-table="levels"><caption>{language.Say(ReportTexts.OfSolved)}</caption><tbody>{report.SolvedAt.Select(one => Level(one, language, rules))}</tbody></table>
                """))}</section>
            """);
    }

    public static Html None(PageLanguage language) => Html.Of($"<p>{language.Say(ReportTexts.None)}</p>");

    public static Html KindName(string kind, PageLanguage language, CityRules rules) =>
        rules.Catalogue.Find(kind) is { } known ? language.Named(known.Names) : Html.Of($"{kind}");

    private static Html AreaName(string? area, PageLanguage language, CityRules rules) =>
        area is not null && rules.FindArea(area) is { } known ? language.Named(known.Names) : Html.Of($"{language.Say(ReportTexts.Elsewhere)}");

    private static Html Head(Names first, PageLanguage language, string lowest) => Html.Of($"""
        <thead><tr><th scope="col">{language.Say(first)}</th>{new[] { ReportTexts.Opened, ReportTexts.Ended, ReportTexts.Open, ReportTexts.Overdue, ReportTexts.InTime, ReportTexts.FirstTier }
            .Select(column => Html.Of($"<th scope=\"col\" class=\"number\">{language.Say(column, lowest)}</th>"))}</tr></thead>
        """);

    private static Html Row(string style, Html name, PeriodCounts counts, PageLanguage language) => Html.Of(
        $"<tr class=\"{style}\"><th scope=\"row\">{name}</th>{new[] { Number(counts.Opened), Number(counts.Ended), Number(counts.Open), Number(counts.Overdue), Share(counts.InTime, language), Share(counts.FirstTier, language) }}</tr>");

    private static Html Level(LevelShare one, PageLanguage language, CityRules rules)
    {
        var known = rules.City.Levels.FirstOrDefault(level => level.Id == one.Level);
        return Html.Of($"<tr><th scope=\"row\">{(known is null ? Html.Of($"{language.Say(ReportTexts.Nobody)}") : language.Named(known.Names))}</th>{Share(one.Share, language)}</tr>");
    }

    private static Html Number(int count) => Html.Of($"<td class=\"number\">{count}</td>");

    private static Html Share(Indicator share, PageLanguage language) => Html.Of(
        $"<td class=\"number\">{(share.Print(1) is { } percent ? language.Say(ReportTexts.Share, percent, share.Numerator, share.Denominator) : language.Say(ReportTexts.NoShare))}</td>");
}
