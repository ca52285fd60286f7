using CityTwin.Domain.Cases;
using CsCheck;

namespace CityTwin.Domain.Tests.Cases;

public sealed class CaseNumberTests
{
    private static readonly Gen<long> Ids = Gen.Long[1, 999_999_999_999_999_999];

    [Theory]
    [InlineData(10458, "BOS-10458-")]
    [InlineData(1, "BOS-1-")]
    public void A_number_is_prefix_id_and_one_check_digit(long id, string start)
    {
        var number = CaseNumber.Write("BOS", id);

        Assert.StartsWith(start, number, StringComparison.Ordinal);
        Assert.Equal(start.Length + 1, number.Length);
    }

    // The example of the article: 572 has the check digit 4.
    [Fact]
    public void The_check_digit_is_the_one_of_the_published_example() => Assert.Equal("BOS-572-4", CaseNumber.Write("BOS", 572));

    [Fact]
    public void A_number_reads_back() => Ids.Sample(id =>
        CaseNumber.TryRead("BOS", CaseNumber.Write("BOS", id), out var read) && read == id);

    [Fact]
    public void Every_single_wrong_digit_is_found() => Gen.Select(Ids, Gen.Int[0, 18], Gen.Int[1, 9]).Sample((id, at, change) =>
    {
        var digits = Digits(id);
        at %= digits.Length;
        digits[at] = (char)('0' + ((digits[at] - '0' + change) % 10));
        return !CaseNumber.TryRead("BOS", Number(digits), out _);
    });

    [Fact]
    public void Every_swap_of_two_different_neighbours_is_found() => Gen.Select(Ids, Gen.Int[0, 17]).Sample((id, at) =>
    {
        var digits = Digits(id);
        at %= digits.Length - 1;
        var same = digits[at] == digits[at + 1];
        (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        return CaseNumber.TryRead("BOS", Number(digits), out _) == same;
    });

    [Fact]
    public void Letters_may_be_small() => Assert.True(CaseNumber.TryRead("BOS", "bos-572-4", out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BOS")]
    [InlineData("BOS-572")]
    [InlineData("BOS-572-")]
    [InlineData("BOS--4")]
    [InlineData("BOS-572-44")]
    [InlineData("BOS-572-4-")]
    [InlineData("LIN-572-4")]
    [InlineData("-572-4")]
    [InlineData("BOS-0-0")]
    [InlineData("BOS--572-4")]
    [InlineData("BOS-+572-4")]
    [InlineData("BOS- 572-4")]
    [InlineData("BOS-572-x")]
    [InlineData("BOS-５７２-4")]
    [InlineData("BOS-5721234567890123456-4")]
    public void What_is_no_number_of_this_city_is_refused(string? text) => Assert.False(CaseNumber.TryRead("BOS", text, out _));

    /// <summary>The digits of the id with the check digit behind them.</summary>
    private static char[] Digits(long id) => CaseNumber.Write("BOS", id)["BOS-".Length..].Replace("-", string.Empty, StringComparison.Ordinal).ToCharArray();

    private static string Number(char[] digits) => $"BOS-{new string(digits, 0, digits.Length - 1)}-{digits[^1]}";
}
