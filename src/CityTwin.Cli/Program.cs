using System.CommandLine;
using CityTwin.Cli;
using CityTwin.Cli.Commands;

var citytwin = new RootCommand("CityTwin: a real-time digital twin of how a city is cared for.")
{
    CheckCommand.Create(),
    ImportCommand.Create(),
    MakeCityCommand.Create(),
    BacktestCommand.Create(),
    RedrawCommand.Create(),
    FiguresCommand.Create(),
    SituationsCommand.Create(),
    ApplyCommand.Create(),
    ReplayCommand.Create(),
    SimulateCommand.Create(),
    WatchCommand.Create(),
    LocateCommand.Create(),
    AffectedCommand.Create(),
    CaseCommand.Create(),
    ExplainCommand.Create(),
    JournalCommand.Create(),
    JournalCommand.CreateAudit(),
};

var asked = citytwin.Parse(args);
var exitCode = await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
return asked.Errors.Count > 0 ? ExitCodes.Usage : exitCode;
