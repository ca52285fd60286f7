using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Explaining;

/// <summary>Proofs that were handed in.</summary>
internal static class EvidenceWords
{
    /// <summary>So much of a hash is enough to find a picture again.</summary>
    private const int ShownDigits = 12;

    public static IEnumerable<ExplainedDetail> Of(Moment m, IReadOnlyList<Evidence> evidence) => evidence.Count == 0
        ? [m.Because(ExplainedTopic.Duty, _ => "未附佐证。", _ => "no proof was handed in.")]
        : evidence.Select(proof => m.Because(
            ExplainedTopic.Duty,
            zh => $"佐证 {Short(proof)}…{(proof.CapturedAt is { } at ? $"，拍摄于 {zh.Time(at)}" : string.Empty)}，{Place(proof, "在案发地点拍摄", "不在案发地点拍摄", "拍摄地点未知")}。",
            en => $"proof {Short(proof)}…{(proof.CapturedAt is { } at ? $", taken {en.Time(at)}" : string.Empty)}, {Place(proof, "taken at the place", "not taken at the place", "where it was taken is not known")}."));

    private static string Short(Evidence proof) => proof.Hash.Length > ShownDigits ? proof.Hash[..ShownDigits] : proof.Hash;

    private static string Place(Evidence proof, string there, string elsewhere, string unknown) => proof.AtPlace switch
    {
        true => there,
        false => elsewhere,
        null => unknown,
    };
}
