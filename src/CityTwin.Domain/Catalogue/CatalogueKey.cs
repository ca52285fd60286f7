namespace CityTwin.Domain.Catalogue;

/// <summary>
/// What identifies a kind: the triple (standard, subject, code). The same five digits occur both as a component
/// 部件 and as a matter 事项, and codes move between editions, so no part can be left out.
/// </summary>
/// <param name="Standard">Edition of the code list as a slug, such as <c>gbt47678.5-2026</c> or <c>boston311</c>.</param>
/// <param name="Subject">Component or matter.</param>
/// <param name="Code">The code within that edition, such as <c>06010</c>.</param>
public sealed record CatalogueKey(string Standard, SubjectKind Subject, string Code)
{
    /// <summary>The written form <c>standard:subject:code</c>, such as <c>gbt47678.5-2026:matter:06010</c>.</summary>
    public override string ToString() => $"{Standard}:{(Subject is SubjectKind.Component ? "component" : "matter")}:{Code}";

    /// <summary>Reads the written form back.</summary>
    public static bool TryParse(string? text, out CatalogueKey key)
    {
        var parts = text?.Split(':') ?? [];
        key = null!;
        if (parts is not [{ Length: > 0 } standard, "component" or "matter", { Length: > 0 } code])
        {
            return false;
        }

        key = new CatalogueKey(standard, parts[1] == "component" ? SubjectKind.Component : SubjectKind.Matter, code);
        return true;
    }
}

/// <summary>What a code is about.</summary>
public enum SubjectKind
{
    /// <summary>管理部件: a thing the city looks after, such as a manhole cover.</summary>
    Component,

    /// <summary>管理事项: a condition of a place, such as exposed refuse.</summary>
    Matter,
}
