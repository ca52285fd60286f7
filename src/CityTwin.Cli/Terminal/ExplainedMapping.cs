using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.Cli.Terminal;

/// <summary>An explanation from a journal as a city would answer it, so that both are written the same way.</summary>
internal static class ExplainedMapping
{
    public static ExplainCaseResponse ToAnswer(IEnumerable<Domain.Explaining.ExplainedStep> steps, string timeZone) => new()
    {
        TimeZone = timeZone,
        Steps =
        {
            steps.Select(step => new Protocol.V1.ExplainedStep
            {
                Version = step.Version, At = step.At.ToTimestamp(), Topic = Of(step.Topic), Words = Of(step.Words), Details = { step.Details.Select(Of) },
            }),
        },
    };

    private static Protocol.V1.ExplainedDetail Of(Domain.Explaining.ExplainedDetail detail) => new()
    {
        Topic = Of(detail.Topic), Words = Of(detail.Words), Details = { detail.Details.Select(Of) },
    };

    // Both lists hold the same words in the same order, that of the contract after "not given".
    private static Protocol.V1.ExplainedTopic Of(Domain.Explaining.ExplainedTopic topic) => (Protocol.V1.ExplainedTopic)((int)topic + 1);

    private static Protocol.V1.Names Of(Domain.Cities.Names words) => new() { Zh = words.InChinese, En = words.InEnglish };
}
