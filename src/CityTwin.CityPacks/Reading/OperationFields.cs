using CityTwin.Domain.Operations;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>operations</c> of <c>process.json</c>.</summary>
internal static class OperationFields
{
    public static readonly IReadOnlyDictionary<string, OperationClass> Classes = new Dictionary<string, OperationClass>
    {
        ["emergency"] = OperationClass.Emergency,
        ["enforcement"] = OperationClass.Enforcement,
        ["key_task"] = OperationClass.KeyTask,
        ["demand"] = OperationClass.Demand,
    };

    public static OperationRules Read(JsonFields process, KnownNames known)
    {
        var usual = OperationRules.Usual;
        if (process.Object("operations", required: false) is not { } fields)
        {
            return usual;
        }

        var rules = new OperationRules
        {
            ClaimLevel = fields.Has("claimLevel") && !fields.SaysNone("claimLevel") ? LevelOf(fields, fields.Text("claimLevel"), "claimLevel", known) : null,
            WhistleLevels =
            [
                .. (fields.List("whistleLevels", 0, PackLimits.MostLevels, required: false) ?? [])
                    .Select(level => LevelOf(fields, level.ToString(), "whistleLevels", known)).OfType<string>(),
            ],
            Limits = ReadLimits(fields, usual.Limits),
        };
        fields.RefuseOthers();
        return rules;
    }

    private static string? LevelOf(JsonFields fields, string? level, string field, KnownNames known)
    {
        if (level is null || known.MayBeLevel(level))
        {
            return level;
        }

        fields.Wrong(field, $"The city has no level '{level}'.");
        return null;
    }

    private static Dictionary<OperationClass, OperationLimits> ReadLimits(JsonFields fields, IReadOnlyDictionary<OperationClass, OperationLimits> usual)
    {
        var read = new Dictionary<OperationClass, OperationLimits>(usual);
        if (fields.Object("classes", required: false) is not { } classes)
        {
            return read;
        }

        foreach (var (name, of) in Classes)
        {
            if (classes.Object(name, required: false) is { } given)
            {
                read[of] = ReadLimits(given, usual[of]);
            }
        }

        classes.RefuseOthers();
        return read;
    }

    private static OperationLimits ReadLimits(JsonFields given, OperationLimits usual)
    {
        var limits = new OperationLimits
        {
            Claim = ProcessFile.Limit(given, "claim", usual.Claim),
            Designation = ProcessFile.Limit(given, "designation", usual.Designation),
            Approval = ProcessFile.Limit(given, "approval", usual.Approval),
            Judgement = ProcessFile.Limit(given, "judgement", usual.Judgement),
            Acknowledge = ProcessFile.Limit(given, "acknowledge", usual.Acknowledge),
            Arrive = ProcessFile.Limit(given, "arrive", usual.Arrive),
            Plan = ProcessFile.Limit(given, "plan", usual.Plan),
            Result = ProcessFile.Limit(given, "result", usual.Result),
            Evaluation = ProcessFile.Limit(given, "evaluation", usual.Evaluation),
        };
        given.RefuseOthers();
        return limits;
    }
}
