using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Sums;

/// <summary>Cards of cases for sums.</summary>
internal static class Cards
{
    /// <summary>A card of any stage; what follows from the stage fits it.</summary>
    public static readonly Gen<CaseCard> Any = Gen.Select(
        Gen.Long[1, 6], Gen.Long[1, 8], Gen.Int[1, 8], Gen.Bool.Select(lamp => lamp ? TinyCity.Lamp : TinyCity.Pothole), Gen.Bool, Gen.Int[0, 72], Gen.Int[0, 72],
        (id, version, stage, kind, late, openedHour, hours) => Of(id, version, (CaseStage)stage, kind, late, openedHour, openedHour + hours));

    public static CaseCard Of(
        long id, long version, CaseStage stage = CaseStage.Dispatched, string kind = TinyCity.Pothole, bool late = false, int openedHour = 0, int closedHour = 1) => new(
        id, version, 0, kind, stage, stage is CaseStage.Closed ? CloseKind.Resolved : CloseKind.None, TinyCity.InN1, "roads", 1,
        Now.AddHours(openedHour), DueAt, late ? DueAt : null, stage.IsOpen() ? null : Now.AddHours(closedHour), stage is CaseStage.Merged ? 7 : null);
}
