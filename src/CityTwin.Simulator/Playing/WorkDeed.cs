using System.Globalization;

namespace CityTwin.Simulator.Playing;

/// <summary>What an organisation does about an obligation.</summary>
internal enum WorkStep
{
    /// <summary>Takes it up.</summary>
    TakeUp,

    /// <summary>Gives it back.</summary>
    GiveBack,

    /// <summary>Tells how far it is.</summary>
    Tell,

    /// <summary>Asks for more time.</summary>
    AskTime,

    /// <summary>Says that it is done.</summary>
    Finish,

    /// <summary>Confirms what came in. About no obligation.</summary>
    Confirm,

    /// <summary>Looks whether something was left lying. About no obligation.</summary>
    Tidy,
}

/// <summary>Something that an organisation means to do.</summary>
/// <param name="Step">What.</param>
/// <param name="Number">Number of the case.</param>
/// <param name="Obligation">Number of the obligation within it.</param>
/// <param name="Round">How often it was done before: it may be asked for again.</param>
/// <param name="Tries">How often it was tried.</param>
internal sealed record WorkDeed(WorkStep Step, string Number = "", int Obligation = 0, int Round = 0, int Tries = 0)
{
    /// <summary>The obligation, as in <c>offer_id</c>.</summary>
    public string About => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Obligation}");

    /// <summary>The organisation's own id of it: a repeat changes nothing.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{About}/{StepAndRound}");

    /// <summary>For the dice.</summary>
    public string StepAndRound => string.Create(CultureInfo.InvariantCulture, $"{Step}/{Round}");
}
