using System.Collections.Frozen;

namespace CityTwin.Domain.Explaining.Refusing;

/// <summary>What a refusal says in Chinese: a sentence for each code of the contract, beside the English one that the refusal itself carries.</summary>
/// <remarks>A sentence belongs to a code and knows nothing else; what differs from case to case, such as a number or a name, stands in the English one.</remarks>
public static class RefusalSentences
{
    /// <summary>The language of the sentences, as in <c>google.rpc.LocalizedMessage</c> (BCP 47).</summary>
    public const string Locale = "zh-CN";

    private static readonly FrozenDictionary<string, string> Sentences =
        CaseSentences.All.Concat(WorkSentences.All).Concat(OperationSentences.All).Concat(IncidentSentences.All).Concat(ReadingSentences.All).ToFrozenDictionary();

    /// <summary>The sentence of a code; null where the code is none of the contract's.</summary>
    /// <param name="code">Stable and dotted, such as <c>case.wrong_stage</c>.</param>
    public static string? Of(string code) => Sentences.GetValueOrDefault(code);
}
