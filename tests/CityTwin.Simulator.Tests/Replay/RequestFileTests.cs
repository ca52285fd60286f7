using CityTwin.Protocol.V1;
using CityTwin.Simulator.Replay;

namespace CityTwin.Simulator.Tests.Replay;

public sealed class RequestFileTests
{
    private const string Header = "case_enquiry_id,open_dt,closed_dt,type,ward,precinct,latitude,longitude,source";

    [Fact]
    public void A_row_becomes_an_incident()
    {
        var row = Assert.Single(Read("101000295613,2011-07-01 01:32:33,,Pothole Repair (Internal),Ward 17,1714,42.2715,-71.0772,Self Service"));

        Assert.Equal(
            new Incident
            {
                Source = "boston311",
                SourceId = "101000295613",
                Kind = "boston311:matter:pothole-repair-internal",
                Position = new Position { Lat = 42.2715, Lon = -71.0772, Crs = Crs.Wgs84 },
                ReportedAt = new() { Seconds = 1309498353 },
                Channel = "Self Service",
            },
            row.ToIncident());
        Assert.Equal(new AreaLabels("17", "1714"), row.Labels);
    }

    [Theory]
    [InlineData("Missed Trash/Recycling/Yard Waste/Bulk Item", "boston311:matter:missed-trash-recycling-yard-waste-bulk-item")]
    [InlineData("Heat - Excessive  Insufficient", "boston311:matter:heat-excessive-insufficient")]
    [InlineData("(Internal)", "boston311:matter:internal")]
    [InlineData("", "boston311:matter:")]
    public void A_type_becomes_a_slug(string type, string kind) => Assert.Equal(kind, RequestMapping.KindOf(type));

    [Fact]
    public void A_row_without_a_readable_position_is_still_sent()
    {
        var row = Assert.Single(Read("1,2011-07-01 01:32:33,,Graffiti,,,,somewhere,Twitter"));

        Assert.True(double.IsNaN(row.ToIncident().Position.Lat));
        Assert.True(double.IsNaN(row.ToIncident().Position.Lon));
    }

    [Fact]
    public void Days_are_local_days_and_both_ends_are_included()
    {
        var rows = new[] { "2011-07-01 23:59:59", "2011-07-02 00:00:00", "2011-07-03 23:59:59", "2011-07-04 00:00:00" }
            .Select((opened, number) => $"{number},{opened},,Graffiti,,,42.3,-71.1,Twitter").ToArray();

        var ids = RequestFile.Read(Text(rows), new DateOnly(2011, 7, 2), new DateOnly(2011, 7, 3)).Select(row => row.Id);

        Assert.Equal(["1", "2"], ids);
    }

    [Fact]
    public void A_missing_column_is_named() => Assert.Contains(
        "precinct",
        Assert.Throws<InvalidDataException>(() => RequestFile.Read(new StringReader("case_enquiry_id,open_dt\n")).ToList()).Message);

    [Fact]
    public void A_time_that_cannot_be_read_is_named_with_its_line()
    {
        var failure = Assert.Throws<InvalidDataException>(() => Read(
            "1,2011-07-01 01:32:33,,Graffiti,,,42.3,-71.1,Twitter",
            "2,July 2011,,Graffiti,,,42.3,-71.1,Twitter"));

        Assert.StartsWith("Line 3: open_dt is 'July 2011'", failure.Message);
    }

    private static List<RequestRow> Read(params string[] rows) => [.. RequestFile.Read(Text(rows))];

    private static StringReader Text(params string[] rows) => new(string.Join('\n', [Header, .. rows]) + "\n");
}
