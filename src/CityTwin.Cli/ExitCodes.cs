namespace CityTwin.Cli;

/// <summary>What the command's number says to a script.</summary>
internal static class ExitCodes
{
    /// <summary>Done, nothing to complain about.</summary>
    public const int Ok = 0;

    /// <summary>Done, but something was found or refused; or it could not be done.</summary>
    public const int Findings = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>There is no line to the city.</summary>
    public const int NoConnection = 3;
}
