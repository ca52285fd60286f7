using CityTwin.Domain.Indicators;
namespace CityTwin.Cli.Figures;
internal static class BesideBoston
{
    public static int Show(JournalFacts read, string file, DateOnly from, DateOnly to, ReportingPeriod period) => read.CaseOf.Count + file.Length + from.Day + to.Day + period.From.Day;
}
