using CityTwin.Client.Intake;
using CityTwin.Client.Live;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace CityTwin.Client;

/// <summary>
/// A line to a city: the generated clients of every service, and what makes long streams survive broken lines.
/// One instance serves a whole program; it is safe to use from many threads.
/// </summary>
/// <example>
/// <code>
/// using var city = new CityTwinClient("http://127.0.0.1:8081");
/// await foreach (var frame in city.WatchCases(new CaseFilter { Leads = { "roads" } }).ReadAsync(cancel))
/// {
///     foreach (var card in frame.Changes) { Keep(card); }
/// }
/// </code>
/// </example>
public sealed class CityTwinClient : IDisposable
{
    /// <summary>Where a gateway listens for gRPC when nothing else is configured (HTTP/2 without TLS).</summary>
    public const string DefaultAddress = "http://127.0.0.1:8081";

    /// <summary>The largest answer that is accepted: borders of a whole city are the largest ones.</summary>
    public const int LongestAnswerBytes = 64 * 1024 * 1024;

    private readonly GrpcChannel? channel;
    private readonly TimeProvider clock;

    /// <summary>Names a gateway; nothing is sent before the first call.</summary>
    /// <param name="address">Scheme, host and port, such as <c>http://127.0.0.1:8081</c> or <c>https://city.example</c>.</param>
    /// <param name="clock">Measures latency and waits between attempts; the system's clock when absent.</param>
    /// <exception cref="ArgumentException">The address is not an http or https address.</exception>
    public CityTwinClient(string address = DefaultAddress, TimeProvider? clock = null)
        : this(OpenChannel(address), clock)
    {
    }

    /// <summary>Uses a line that exists already, such as one with interceptors or one inside the same process.</summary>
    /// <param name="line">Carries the calls; stays the caller's to dispose.</param>
    /// <param name="clock">Measures latency and waits between attempts; the system's clock when absent.</param>
    public CityTwinClient(CallInvoker line, TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        Intake = new IntakeService.IntakeServiceClient(line);
        Cases = new CaseService.CaseServiceClient(line);
        Work = new WorkService.WorkServiceClient(line);
        Operations = new OperationService.OperationServiceClient(line);
        Situations = new SituationService.SituationServiceClient(line);
        Burden = new BurdenService.BurdenServiceClient(line);
        Places = new PlaceService.PlaceServiceClient(line);
        City = new CityService.CityServiceClient(line);
        Live = new LiveService.LiveServiceClient(line);
        Maps = new MapService.MapServiceClient(line);
        Past = new PastService.PastServiceClient(line);
        Alerts = new AlertService.AlertServiceClient(line);
        Figures = new FiguresService.FiguresServiceClient(line);
    }

    private CityTwinClient(GrpcChannel channel, TimeProvider? clock)
        : this(channel.CreateCallInvoker(), clock) =>
        this.channel = channel;

    /// <summary>The door for incidents, one at a time.</summary>
    public IntakeService.IntakeServiceClient Intake { get; }

    /// <summary>Cases and what can be done about them.</summary>
    public CaseService.CaseServiceClient Cases { get; }

    /// <summary>What organisations are asked, and what they answer.</summary>
    public WorkService.WorkServiceClient Work { get; }

    /// <summary>Operations across borders: boundary cases, whistles, joint operations.</summary>
    public OperationService.OperationServiceClient Operations { get; }

    /// <summary>Early warning: bursts of reports, and kinds that rise together.</summary>
    public SituationService.SituationServiceClient Situations { get; }

    /// <summary>How much is asked of communities.</summary>
    public BurdenService.BurdenServiceClient Burden { get; }

    /// <summary>Points, areas and borders.</summary>
    public PlaceService.PlaceServiceClient Places { get; }

    /// <summary>The city itself, its catalogue and organisations.</summary>
    public CityService.CityServiceClient City { get; }

    /// <summary>Changes as they happen; <see cref="WatchCases"/> and <see cref="WatchAreas"/> survive broken lines.</summary>
    public LiveService.LiveServiceClient Live { get; }

    /// <summary>Open cases of a map as they change.</summary>
    public MapService.MapServiceClient Maps { get; }

    /// <summary>The city as it was.</summary>
    public PastService.PastServiceClient Past { get; }

    /// <summary>What somebody should look at soon, summed up.</summary>
    public AlertService.AlertServiceClient Alerts { get; }

    /// <summary>Indicators of a period, and what should be looked at.</summary>
    public FiguresService.FiguresServiceClient Figures { get; }

    /// <summary>A sender of many incidents.</summary>
    public IncidentSender OpenIntake(IncidentSenderOptions? options = null) => new(Intake, options, clock);

    /// <summary>Cases that fit a filter, as they change.</summary>
    /// <param name="filter">Which cases; all when absent.</param>
    /// <param name="options">Where to begin and how patient to be.</param>
    public CaseWatch WatchCases(CaseFilter? filter = null, WatchOptions? options = null) => new(Live, filter, options, clock);

    /// <summary>Sums of areas, as they change.</summary>
    /// <param name="level">Id of a level; all levels when empty.</param>
    /// <param name="options">Where to begin and how patient to be.</param>
    public AreaWatch WatchAreas(string level = "", WatchOptions? options = null) => new(Live, level, options, clock);

    /// <summary>The work feed of an organisation: each entry once, in order.</summary>
    /// <param name="organisation">Id of the organisation.</param>
    /// <param name="options">Where to begin and how patient to be.</param>
    public WorkWatch WatchWork(string organisation, WorkWatchOptions? options = null) => new(Work, organisation, options, clock);

    /// <summary>Closes the line.</summary>
    public void Dispose() => channel?.Dispose();

    private static GrpcChannel OpenChannel(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"'{address}' is not an address; write it like {DefaultAddress}.", nameof(address));
        }

        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            KeepAlivePingDelay = TimeSpan.FromSeconds(20),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
        };
        return GrpcChannel.ForAddress(uri, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = LongestAnswerBytes,
        });
    }
}
