using CityTwin.Domain.Cities;
using CityTwin.Domain.Explaining;
using Google.Protobuf.WellKnownTypes;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Explanations as the protocol shows them, in the languages that were asked for.</summary>
internal static class ExplanationMapping
{
    public static Proto.ExplainedStep ToProto(this ExplainedStep step, Proto.Language language) => new()
    {
        Version = step.Version,
        At = step.At.ToTimestamp(),
        Topic = step.Topic.ToProtoWord<Proto.ExplainedTopic>(),
        Words = step.Words.In(language),
        Details = { step.Details.Select(detail => detail.ToProto(language)) },
    };

    private static Proto.ExplainedDetail ToProto(this ExplainedDetail detail, Proto.Language language) => new()
    {
        Topic = detail.Topic.ToProtoWord<Proto.ExplainedTopic>(),
        Words = detail.Words.In(language),
        Details = { detail.Details.Select(inner => inner.ToProto(language)) },
    };

    private static Proto.Names In(this Names words, Proto.Language language) => new()
    {
        Zh = language is Proto.Language.En ? string.Empty : words.InChinese,
        En = language is Proto.Language.Zh ? string.Empty : words.InEnglish,
    };
}
