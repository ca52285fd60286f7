using System.Collections.Concurrent;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>Takes incidents, remembers their order, and breaks lines when it is told to.</summary>
internal sealed class FakeIntake : IntakeService.IntakeServiceBase
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> positions = [];
    private int messages;

    /// <summary>Numbers of messages, counted over all lines from 1, at which the line breaks before they are taken.</summary>
    public HashSet<int> BreakBefore { get; } = [];

    /// <summary>Numbers of messages at which the line breaks after they are taken and before they are answered.</summary>
    public HashSet<int> BreakAfter { get; } = [];

    /// <summary>Says what becomes of an incident; a receipt unless it is told otherwise.</summary>
    public Func<Incident, IncidentOutcome?> Answer { get; set; } = _ => null;

    /// <summary>Answers are given when this is done.</summary>
    public Task MayAnswer { get; set; } = Task.CompletedTask;

    /// <summary>Refuses each stream with this.</summary>
    public RpcException? Refusal { get; set; }

    /// <summary>What was taken, in order, without what was sent again.</summary>
    public ConcurrentQueue<Incident> Taken { get; } = [];

    /// <summary>How many incidents were sent, with what was sent again.</summary>
    public int Sent { get; private set; }

    public override async Task StreamIncidents(
        IAsyncStreamReader<StreamIncidentsRequest> requests, IServerStreamWriter<StreamIncidentsResponse> answers, ServerCallContext context)
    {
        if (Refusal is { } refusal)
        {
            throw refusal;
        }

        await foreach (var request in requests.ReadAllAsync(context.CancellationToken))
        {
            var number = Interlocked.Increment(ref messages);
            if (BreakBefore.Contains(number))
            {
                context.GetHttpContext().Abort();
                return;
            }

            var response = new StreamIncidentsResponse { Sequence = request.Sequence };
            response.Outcomes.AddRange(request.Incidents.Select(Take));
            if (BreakAfter.Contains(number))
            {
                context.GetHttpContext().Abort();
                return;
            }

            await MayAnswer;
            await answers.WriteAsync(response, context.CancellationToken);
        }
    }

    private IncidentOutcome Take(Incident incident)
    {
        lock (gate)
        {
            Sent++;
            if (Answer(incident) is { } told)
            {
                told.SourceId = incident.SourceId;
                return told;
            }

            var key = $"{incident.Source}/{incident.SourceId}";
            if (positions.TryAdd(key, positions.Count + 1))
            {
                Taken.Enqueue(incident);
            }

            var receipt = new Receipt { Position = positions[key], Disposition = Disposition.Opened, Place = new Place() };
            return new IncidentOutcome { SourceId = incident.SourceId, Receipt = receipt };
        }
    }
}
