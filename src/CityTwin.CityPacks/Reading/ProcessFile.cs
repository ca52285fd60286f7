using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>process.json</c>. What it does not say is as in <see cref="ProcessRules.Usual"/>.</summary>
internal static class ProcessFile
{
    public static readonly IReadOnlyDictionary<string, CaseStage> Stages = new Dictionary<string, CaseStage>
    {
        ["reported"] = CaseStage.Reported,
        ["verifying"] = CaseStage.Verifying,
        ["filed"] = CaseStage.Filed,
        ["return_review"] = CaseStage.ReturnReview,
        ["await_inspection"] = CaseStage.AwaitInspection,
        ["await_close"] = CaseStage.AwaitClose,
    };

    public static ProcessRules Read(string folder, KnownNames known, FindingList findings)
    {
        var usual = ProcessRules.Usual;
        if (!PackText.IsThere(folder, PackFiles.Process)
            || PackText.Read(folder, PackFiles.Process, findings) is not { } text || JsonFields.OfFile(text, findings) is not { } fields)
        {
            return usual;
        }

        var rules = new ProcessRules
        {
            TakeUp = Limit(fields, "takeUp", usual.TakeUp),
            UrgentTakeUp = Limit(fields, "urgentTakeUp", usual.UrgentTakeUp),
            ReturnWindow = Limit(fields, "returnWindow", usual.ReturnWindow),
            Designation = Limit(fields, "designation", usual.Designation),
            Stages = ReadStages(fields, usual.Stages),
            ReturnsUntilRaised = fields.WholeOr("returnsUntilRaised", usual.ReturnsUntilRaised, 1, 10),
            MostExtensions = fields.WholeOr("mostExtensions", usual.MostExtensions, 0, ClockChanges.MostExtensions),
            LongestSuspensionDays = fields.WholeOr("longestSuspensionDays", usual.LongestSuspensionDays, 0, ClockChanges.LongestPauseDays),
            ReopenDays = fields.WholeOr("reopenDays", usual.ReopenDays, 0, PackLimits.DaysAfterEnd),
            RecurrenceDays = fields.WholeOr("recurrenceDays", usual.RecurrenceDays, 0, PackLimits.DaysAfterEnd),
            Warn = fields.NumberOr("warn", usual.Warn, 0.01, 0.99),
            After = fields.NumberOr("after", usual.After, 0.01, 10),
            Superiors = ReadSuperiors(fields, known),
            Burden = BurdenFields.Read(fields),
            Operations = OperationFields.Read(fields, known),
            EarlyWarning = SituationFields.Read(fields),
            Steps = StepRuleFields.Read(fields, known, findings),
        };
        fields.RefuseOthers();
        return rules;
    }

    public static HandlingLimit? Limit(JsonFields fields, string field, HandlingLimit? usual)
    {
        if (!fields.Has(field) || fields.SaysNone(field))
        {
            return fields.SaysNone(field) ? null : usual;
        }

        if (fields.Object(field) is not { } limit)
        {
            return usual;
        }

        var amount = limit.Number("amount", 0.01, HandlingLimit.MostUnits);
        var unit = limit.Text("unit") is { } word ? LimitUnits.Parse(word) : null;
        if (unit is null)
        {
            limit.Wrong("unit", $"Units are {string.Join(", ", LimitUnits.Words)}.");
        }

        limit.RefuseOthers();
        return amount is null || unit is null ? usual : new HandlingLimit(amount.Value, unit.Value);
    }

    private static IReadOnlyDictionary<CaseStage, HandlingLimit> ReadStages(JsonFields fields, IReadOnlyDictionary<CaseStage, HandlingLimit> usual)
    {
        if (fields.Object("stages", required: false) is not { } stages)
        {
            return usual;
        }

        var read = new Dictionary<CaseStage, HandlingLimit>();
        foreach (var (name, stage) in Stages)
        {
            if (Limit(stages, name, usual.GetValueOrDefault(stage)) is { } limit)
            {
                read[stage] = limit;
            }
        }

        stages.RefuseOthers();
        return read;
    }

    private static Dictionary<string, string> ReadSuperiors(JsonFields fields, KnownNames known)
    {
        var superiors = new Dictionary<string, string>();
        foreach (var level in fields.Object("superiors", required: false) is { } given ? given.Names : [])
        {
            var kind = fields.Object("superiors")!.Text(level) ?? string.Empty;
            superiors[level] = kind;
            if (!known.MayBeLevel(level) || !known.MayBePost(level, kind))
            {
                fields.Wrong($"superiors.{level}", $"The city has no organisation of kind '{kind}' at a level '{level}'.");
            }
        }

        return superiors;
    }
}
