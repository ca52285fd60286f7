using System.Text;
using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using CityTwin.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.CodeGeneration;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Versions.Compatibility;
using Orleans.Versions.Selector;

namespace CityTwin.Gateway.Tests.Contract;

/// <summary>One message in two versions, the one with a member more: each reads what the other wrote, with the serializer that a silo has.</summary>
public sealed class TwoVersionsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private static readonly CaseCard Card = new(
        7, 2, 99, "lamp", CaseStage.Filed, CloseKind.None, new Place(30.1, 120.2, "c1/3.4", ["city"], []), "lighting", 3, Noon, null, null, null, null);

    private readonly IHost silo = Silo();

    private Serializer Serializer => silo.Services.GetRequiredService<Serializer>();

    public void Dispose() => silo.Dispose();

    [Fact]
    public void An_older_version_reads_a_message_without_the_member_that_was_added_since()
    {
        var progress = new FeedProgress(42, Noon, IsCaughtUp: true);

        Assert.Equal(new OlderProgress(42, Noon), Crossed<FeedProgress, OlderProgress>(progress));
    }

    [Fact]
    public void This_version_reads_a_message_in_which_a_later_member_is_missing() =>
        Assert.Equal(new FeedProgress(42, Noon, IsCaughtUp: false), Crossed<OlderProgress, FeedProgress>(new OlderProgress(42, Noon)));

    [Fact]
    public void This_version_reads_a_message_with_members_that_it_does_not_know_wherever_they_stand()
    {
        NewerAnswer[] sent = [new(TakeOutcome.Taken, new("more", [Card]), 12, "more"), new(TakeOutcome.Taken, null, 13, null)];

        Assert.Equal([new TakeAnswer(TakeOutcome.Taken, 12), new TakeAnswer(TakeOutcome.Taken, 13)], Crossed<NewerAnswer[], TakeAnswer[]>(sent));
    }

    [Fact]
    public void A_card_is_read_from_one_with_more_members_and_the_other_way_round()
    {
        var newer = Crossed<CaseCard, NewerCard>(Card);
        Assert.Equal((7, "lamp", "c1/3.4", null), (newer.Id, newer.Kind, newer.Place.Cell, newer.Weather));

        var back = Crossed<NewerCard, CaseCard>(newer with { Weather = "rain" });
        Assert.Equal((7, "lamp", "c1/3.4", Noon), (back.Id, back.Kind, back.Place.Cell, back.OpenedAt));
    }

    // As bytes, and no longer than before: the message says how long the text is. A field that is gone is one that was never sent.
    [Fact]
    public void A_state_of_a_case_is_read_although_it_has_a_field_that_this_version_does_not_know_and_lacks_one_that_it_does()
    {
        var sent = Serializer.SerializeToArray(Case.Unreported with { PackVersion = "2026.1", Version = 3 });
        var newer = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(sent).Replace("\"packVersion\":", "\"packVersiom\":", StringComparison.Ordinal));
        Assert.NotEqual(sent, newer);

        var read = Serializer.Deserialize<Case>(newer)!;

        Assert.Equal((3L, string.Empty), (read.Version, read.PackVersion));
    }

    // Versions of interfaces are not used: a silo of any version is asked, so that a call may only be added, and must be in all silos before it is made.
    [Fact]
    public void Calls_have_no_versions_and_any_silo_may_be_asked()
    {
        var options = silo.Services.GetRequiredService<IOptions<GrainVersioningOptions>>().Value;

        Assert.Equal((nameof(BackwardCompatible), nameof(AllCompatibleVersions)), (options.DefaultCompatibilityStrategy, options.DefaultVersionSelectorStrategy));
        Assert.DoesNotContain(typeof(IVicinityGrain).Assembly.GetTypes(), type => type.IsDefined(typeof(VersionAttribute), inherit: false));
    }

    // Not started: only what it is made of is asked for.
    private static IHost Silo()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.UseOrleans(silo => silo.UseLocalhostClustering().AddCityActors());
        return builder.Build();
    }

    private TReader Crossed<TWriter, TReader>(TWriter sent) => Serializer.Deserialize<TReader>(Serializer.SerializeToArray(sent))!;
}

/// <summary><see cref="FeedProgress"/> before it knew whether that was everything.</summary>
[GenerateSerializer]
public readonly record struct OlderProgress([property: Id(0)] long Position, [property: Id(1)] DateTimeOffset? LastReport);

/// <summary><see cref="TakeAnswer"/> as a later version might send it: more at its end, and a member of a type that nobody knew.</summary>
[GenerateSerializer]
public readonly record struct NewerAnswer([property: Id(0)] TakeOutcome Outcome, [property: Id(3)] NewerPart? Part, [property: Id(1)] long Position, [property: Id(4)] string? More);

/// <summary>What only a later version knows.</summary>
[GenerateSerializer]
public sealed record NewerPart([property: Id(0)] string Word, [property: Id(1)] CaseCard[] Cards);

/// <summary>A card as a later version might send it.</summary>
[GenerateSerializer]
public sealed record NewerCard(
    [property: Id(0)] long Id, [property: Id(3)] string Kind, [property: Id(4)] CaseStage Stage, [property: Id(6)] Place Place, [property: Id(9)] DateTimeOffset OpenedAt, [property: Id(15)] string? Weather);
