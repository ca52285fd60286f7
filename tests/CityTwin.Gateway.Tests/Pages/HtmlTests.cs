using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Tests.Pages;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onfocus=\"x", "&quot; onfocus=&quot;x")]
    [InlineData("' onfocus='x", "&#x27; onfocus=&#x27;x")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("街道 <b>", "街道 &lt;b&gt;")]
    [InlineData(null, "")]
    public void A_value_is_encoded(string? value, string written) => Assert.Equal($"<p class=\"{written}\">{written}</p>", Html.Of($"<p class=\"{value}\">{value}</p>").ToString());

    [Fact]
    public void A_piece_within_a_piece_stays_what_it_is() => Assert.Equal(
        "<ul><li>1,000</li>\n<li>&lt;</li></ul>", Html.Of($"<ul>{new[] { Html.Of($"<li>{1000}</li>"), Html.Of($"<li>{"<"}</li>") }}</ul>").ToString());
}
