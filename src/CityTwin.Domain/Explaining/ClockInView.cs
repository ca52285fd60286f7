using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Explaining;

/// <summary>One of the clocks of a case, with what people call it.</summary>
/// <param name="Name">Its name, see <see cref="CaseTimers"/> and <see cref="RunningClock.Promise"/>.</param>
/// <param name="Organisation">Whose obligation it belongs to; null for those of the case.</param>
/// <param name="Stage">The stage that the case was at, for the clock of a stage.</param>
/// <param name="Clock">The clock; null where there is none.</param>
internal sealed record ClockInView(string Name, string? Organisation, CaseStage Stage, CaseClock? Clock)
{
    /// <summary>The clocks of a case, always in the same order.</summary>
    public static IEnumerable<ClockInView> Of(Case state) =>
    [
        new(RunningClock.Promise, null, state.Stage, state.Promise),
        new(CaseTimers.Handling, null, state.Stage, state.Handling),
        new(CaseTimers.Stage, null, state.Stage, state.StageClock),
        .. state.Obligations.SelectMany(duty => new ClockInView[]
        {
            new(CaseTimers.TakeUp, duty.Organisation, state.Stage, duty.TakeUp), new(CaseTimers.Obligation, duty.Organisation, state.Stage, duty.Clock),
        }),
    ];

    /// <summary>The clock of this name and obligation.</summary>
    public static ClockInView Of(Case state, string name, int obligation)
    {
        var duty = state.FindObligation(obligation);
        return name switch
        {
            RunningClock.Promise => new(name, null, state.Stage, state.Promise),
            CaseTimers.Handling => new(name, null, state.Stage, state.Handling),
            CaseTimers.Stage => new(name, null, state.Stage, state.StageClock),
            CaseTimers.TakeUp => new(name, duty?.Organisation, state.Stage, duty?.TakeUp),
            _ => new(name, duty?.Organisation, state.Stage, duty?.Clock),
        };
    }

    /// <summary>What people call it.</summary>
    public string Called(Tongue tongue) => Name switch
    {
        RunningClock.Promise => tongue.Either("对外承诺时限", "the promise to the public"),
        CaseTimers.Handling => tongue.Either("处置时限", "the handling limit"),
        CaseTimers.Stage => OfStage(tongue),
        CaseTimers.TakeUp => tongue.Either($"{Who(tongue)}的签收时限", $"the limit for {Who(tongue)} to take it up"),
        _ => tongue.Either($"{Who(tongue)}的承办时限", $"the limit for {Who(tongue)} to finish"),
    };

    // What has to be done before the case leaves the stage.
    private string OfStage(Tongue tongue) => Stage switch
    {
        CaseStage.Reported => tongue.Either("立案时限", "the limit for filing"),
        CaseStage.Verifying => tongue.Either("核实时限", "the limit for verification on site"),
        CaseStage.Filed => tongue.Either("派遣时限", "the limit for dispatching"),
        CaseStage.ReturnReview => tongue.Either("退单复核时限", "the limit for deciding about the return"),
        CaseStage.AwaitInspection => tongue.Either("核查时限", "the limit for the check on site"),
        CaseStage.AwaitClose => tongue.Either("结案时限", "the limit for closing"),
        _ => tongue.Either($"“{tongue.Word(Stage)}”阶段时限", $"the limit of the stage \"{tongue.Word(Stage)}\""),
    };

    private string Who(Tongue tongue) => Organisation is { } id ? tongue.Organisation(id) : "?";
}
