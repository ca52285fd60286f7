using System.Globalization;

namespace CityTwin.Simulator.Playing;

/// <summary>What an organisation does about an operation across borders.</summary>
internal enum OperationStep
{
    /// <summary>Claims or denies a case near a border.</summary>
    Answer,

    /// <summary>Designates whose it is.</summary>
    Designate,

    /// <summary>Drafts and approves a whistle of its own. About no operation yet.</summary>
    Whistle,

    /// <summary>Judges or refuses a whistle.</summary>
    Judge,

    /// <summary>Appeals against a refusal.</summary>
    Appeal,

    /// <summary>Acknowledges a call.</summary>
    Acknowledge,

    /// <summary>Comes.</summary>
    Arrive,

    /// <summary>Writes the plan down, as the lead.</summary>
    Plan,

    /// <summary>Says that its part is done.</summary>
    Finish,

    /// <summary>Evaluates who came, or ends what it formed.</summary>
    Conclude,
}

/// <summary>Something that an organisation means to do about an operation.</summary>
/// <param name="Step">What.</param>
/// <param name="Number">Number of the operation; a number of its own for a whistle that is still to be drafted.</param>
/// <param name="Tries">How often it was tried.</param>
internal sealed record OperationDeed(OperationStep Step, string Number, int Tries = 0)
{
    /// <summary>The same is meant once.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Step}");
}
