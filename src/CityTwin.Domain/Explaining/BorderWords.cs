using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>Whose a case near a border is, and the operations that it belongs to.</summary>
internal static class BorderWords
{
    public static Names Asked(Moment m, CaseEvent.JurisdictionAsked e) => m.Say(
        zh => $"地处交界，请{zh.Organisations(e.Claimants.Select(it => it.Organisation))}认领或否认（{zh.Operation(e.Operation)}）；其间由首接单位先行处置，对市民的承诺照常计时。",
        en => $"it lies near a border: {en.Organisations(e.Claimants.Select(it => it.Organisation))} are asked to claim or deny it ({en.Operation(e.Operation)}); meanwhile the first receiver handles it, and the promise runs on.");

    public static Names Settled(Moment m, CaseEvent.JurisdictionSettled e) => m.Say(
        zh => $"管辖已定：{zh.Organisation(e.Organisation)}（{zh.Word(e.By)}，{zh.Operation(e.Operation)}）。",
        en => $"it is known whose it is: {en.Organisation(e.Organisation)} ({en.Word(e.By)}, {en.Operation(e.Operation)}).");

    public static Names Joined(Moment m, CaseEvent.JoinedOperation e) => m.Say(
        zh => $"{zh.By(e.Acting)}将其纳入联合行动 {zh.Operation(e.Operation)}。", en => $"it joined the operation {en.Operation(e.Operation)} {en.By(e.Acting)}.");

    public static Names Left(Moment m, CaseEvent.LeftOperation e) => m.Say(
        zh => $"{zh.By(e.Acting)}将其移出联合行动 {zh.Operation(e.Operation)}。", en => $"it left the operation {en.Operation(e.Operation)} {en.By(e.Acting)}.");
}
