using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Gateway.Reports;

/// <summary>Cases as a collection of points by RFC 7946; one that is not located has no geometry. Properties are the columns of the table.</summary>
internal sealed class CaseGeoJson : ICaseFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Utf8JsonWriter json;
    private readonly IReadOnlyList<CaseColumn> columns;

    public CaseGeoJson(IBufferWriter<byte> file, CityRules rules)
    {
        json = new Utf8JsonWriter(file, Options);
        columns = [.. CaseColumn.Of(rules).Where(column => column.Name is not ("lat" or "lon"))];
    }

    public string ContentType => "application/geo+json";

    public string Extension => "geojson";

    public void Begin()
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
    }

    public void Write(IEnumerable<CaseCard> cards)
    {
        foreach (var card in cards)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteString("id", columns[0].Read(card));
            WritePoint(card);
            json.WriteStartObject("properties");
            foreach (var column in columns)
            {
                WriteProperty(column, column.Read(card));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.Flush();
    }

    // A foreign member, which readers that do not know it leave alone.
    public void End(string? cut)
    {
        json.WriteEndArray();
        if (cut is not null)
        {
            json.WriteString("cut", cut);
        }

        json.WriteEndObject();
        json.Flush();
    }

    public void Dispose() => json.Dispose();

    private void WritePoint(CaseCard card)
    {
        if (!card.Place.IsLocated)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(card.Place.Lon);
        json.WriteNumberValue(card.Place.Lat);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteProperty(CaseColumn column, string value)
    {
        json.WritePropertyName(column.Name);
        if (value.Length == 0)
        {
            json.WriteNullValue();
        }
        else if (column.IsNumber)
        {
            json.WriteRawValue(value);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }
}
