using CityTwin.Domain.Cities;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Publishing;
using CityTwin.Domain.Situations;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Reports;

/// <summary>What went on across cases in a period: situations and operations.</summary>
internal static class AroundView
{
    private const int MostNamed = 3;

    public static Html Of(CityReport report, PageLanguage language, CityRules rules) => Html.Of($"""
        <section class="page" aria-labelledby="situations"><h2 id="situations">{language.Say(ReportTexts.Situations)}</h2>
        <p class="muted">{language.Say(ReportTexts.SituationsNote)}</p>
        {Table("situations", report.Situations, language,
            [ReportTexts.Situation, ReportTexts.Sort, ReportTexts.Since, ReportTexts.Until, ReportTexts.About, ReportTexts.Reports], one => Row(one, language, rules))}</section>
        <section aria-labelledby="operations"><h2 id="operations">{language.Say(ReportTexts.Operations)}</h2>
        <p class="muted">{language.Say(ReportTexts.OperationsNote)} {(report.AllOperations ? string.Empty : language.Say(ReportTexts.OnlyNewest, ExportLimits.Operations))}</p>
        {Table("operations", report.Operations, language,
            [ReportTexts.Situation, ReportTexts.Sort, ReportTexts.Convener, ReportTexts.Since, ReportTexts.Until, ReportTexts.Stage], one => Row(one, language, rules))}</section>
        """);

    private static Html Table<T>(string name, IReadOnlyList<T> all, PageLanguage language, Names[] columns, Func<T, Html> row) => all.Count == 0 ? CountsView.None(language) : Html.Of($"""
        <div class="scroll" role="region" tabindex="0" aria-labelledby="{name}"><table data-table="{name}">
        <thead><tr>{columns.Select(column => Html.Of($"<th scope=\"col\">{language.Say(column)}</th>"))}</tr></thead>
        <tbody>{all.Take(ExportLimits.Listed).Select(row)}</tbody></table></div>
        {Html.If(all.Count > ExportLimits.Listed, () => Html.Of($"<p>{language.Say(ReportTexts.Cut, ExportLimits.Listed, all.Count)}</p>"))}
        """);

    private static Html Row(Situation one, PageLanguage language, CityRules rules)
    {
        var kinds = one.Picture?.Kinds.Take(MostNamed).Select(kind => CountsView.KindName(kind, language, rules)) ?? one.Review!.Rises.Select(rise => language.Named(rise.Family)).Take(MostNamed);
        return Html.Of($"""
            <tr><th scope="row">{SituationNumber.Write(rules.City.Prefix, one.Number)}</th><td>{language.Say(one.Review is null ? ReportTexts.Burst : ReportTexts.Review)}</td>
            <td>{PublicWords.Time(one.RaisedAt, rules)}</td><td>{Time(one.Review?.Until ?? one.EndedAt, rules)}</td><td>{kinds}</td><td class="number">{(one.Picture is { } picture ? $"{picture.Reports}" : string.Empty)}</td></tr>
            """);
    }

    private static Html Row(OperationCard one, PageLanguage language, CityRules rules) => Html.Of($"""
        <tr><th scope="row">{OperationNumber.Write(rules.City.Prefix, one.Id)}</th><td>{Word(one.Kind, language)}, {Word(one.Class, language)}</td>
        <td>{(rules.FindOrganisation(one.Convener) is { } convener ? language.Named(convener.Names) : Html.Of($"{one.Convener}"))}</td>
        <td>{PublicWords.Time(one.OpenedAt, rules)}</td><td>{Time(one.EndedAt, rules)}</td><td>{Word(one.Stage, language)}</td></tr>
        """);

    private static string Word(Enum word, PageLanguage language) => Glossary.Of(word) is { } names ? language.Say(names) : word.ToString();

    private static string Time(DateTimeOffset? at, CityRules rules) => at is { } known ? PublicWords.Time(known, rules) : string.Empty;
}
