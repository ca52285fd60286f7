using System.Reflection;
using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Tests.Support;
using CityTwin.Gateway.Tests.Support;
using CityTwin.Grains;
using CityTwin.Grains.Hosting;
using CityTwin.Journal.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityTwin.Gateway.Tests.Hosting;

/// <summary>
/// In a cluster that falls apart the runtime says of some calls that they were cancelled, although nobody cancelled them. What works in the background and
/// takes that for its own end takes its whole process with it.
/// </summary>
public sealed class CancelledByNobodyTests : IDisposable
{
    private static readonly RulesInForce Rules = new(TinyCity.Rules);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly SqliteJournal journal;

    public CancelledByNobodyTests() => journal = new SqliteJournal(Path.Combine(folder, "journal.db"));

    public static TheoryData<string> Works => [nameof(FeedPump), nameof(DeadlinePulse), nameof(EarlyWarningPulse)];

    public void Dispose()
    {
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, MemberData(nameof(Works))]
    public async Task Work_in_the_background_goes_on_and_ends_when_it_is_told_to(string name)
    {
        var asked = new Cancelling.Asked();
        using var work = Work(name, Cancelling.Of(asked));
        await work.StartAsync(Cancel);

        await Until.Holds("it asks again", () => asked.Times >= 3);
        Assert.False(work.ExecuteTask!.IsCompleted);
        await work.StopAsync(Cancel);

        Assert.True(work.ExecuteTask.IsCanceled);
    }

    [Fact]
    public async Task A_call_of_an_actor_is_one_without_an_answer()
    {
        var refused = await Assert.ThrowsAsync<TimeoutException>(() => new ExpiredCalls().Invoke(ExpiredCall.Of(typeof(IFeedGrain))));

        Assert.IsType<OperationCanceledException>(refused.InnerException);
    }

    [Fact]
    public async Task A_call_of_the_runtime_itself_is_its_own_matter() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() => new ExpiredCalls().Invoke(ExpiredCall.Of(typeof(IGrainFactory))));

    private BackgroundService Work(string name, IGrainFactory grains) => name switch
    {
        nameof(FeedPump) => new FeedPump(grains, Rules, journal.Reader, new RealTime(), NullLogger<FeedPump>.Instance),
        nameof(DeadlinePulse) => new DeadlinePulse(grains, Rules, NullLogger<DeadlinePulse>.Instance),
        _ => new EarlyWarningPulse(grains, Rules, NullLogger<EarlyWarningPulse>.Instance),
    };

    /// <summary>A call that ends so, of an interface.</summary>
    public class ExpiredCall : DispatchProxy
    {
        private Type called = typeof(object);

        internal static IOutgoingGrainCallContext Of(Type called)
        {
            var call = Create<IOutgoingGrainCallContext, ExpiredCall>();
            ((ExpiredCall)(object)call).called = called;
            return call;
        }

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.ReturnType == typeof(MethodInfo) ? called.GetMethods()[0] : throw new OperationCanceledException("Message expired.");
    }
}
