using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CityTwin.Benchmarks;

if (args is ["beside-postgis", var pack, var questions])
{
    return BesidePostGis.Run(pack, questions);
}

if (args is ["journal", var folder, var database])
{
    return await BesideSqlite.Run(folder, database);
}

if (args is ["fences", var address, var count, var metres])
{
    using var stop = new CancellationTokenSource();
    using var term = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
    {
        signal.Cancel = true;
        stop.Cancel();
    });
    var invariant = System.Globalization.CultureInfo.InvariantCulture;
    return await StandingFences.Run(address, int.Parse(count, invariant), double.Parse(metres, invariant), stop.Token);
}

if (args is ["maps", var gateway, var consoles, var seconds, var changes])
{
    var invariant = System.Globalization.CultureInfo.InvariantCulture;
    return await WatchedMaps.Run(gateway, int.Parse(consoles, invariant), TimeSpan.FromSeconds(int.Parse(seconds, invariant)), int.Parse(changes, invariant));
}

if (args is ["questions", var door, var each])
{
    return await AskedQuestions.Run(door, TimeSpan.FromSeconds(int.Parse(each, System.Globalization.CultureInfo.InvariantCulture)));
}

// In this process: the tool's own project file would not know this house's rules.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
