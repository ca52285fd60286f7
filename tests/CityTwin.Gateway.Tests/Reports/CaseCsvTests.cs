using CityTwin.Gateway.Reports;

namespace CityTwin.Gateway.Tests.Reports;

public sealed class CaseCsvTests
{
    [Theory]
    [InlineData("路面坑洞", "路面坑洞")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("the \"old\" bridge", "\"the \"\"old\"\" bridge\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("", "")]
    public void A_text_is_one_cell_and_never_a_formula(string text, string cell) => Assert.Equal(cell, CaseCsv.Cell(text));
}
