using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests;

public sealed class HashChainTests
{
    private static readonly byte[] Previous = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"acting":"centre"}""");

    // Written out by hand once more: whoever checks a journal in another language does exactly this.
    [Fact]
    public void A_hash_covers_previous_case_version_type_and_body()
    {
        var numbers = new byte[16];
        BinaryPrimitives.WriteInt64BigEndian(numbers, 10458);
        BinaryPrimitives.WriteInt64BigEndian(numbers.AsSpan(8), 3);
        byte[] covered = [.. Previous, .. numbers, (byte)"case.signed.v1".Length, .. "case.signed.v1"u8, .. Body];

        Assert.Equal(SHA256.HashData(covered), HashChain.Next(Previous, 10458, 3, "case.signed.v1", Body));
    }

    [Fact]
    public void Every_part_counts()
    {
        byte[][] hashes =
        [
            HashChain.Next(Previous, 1, 2, "case.signed.v1", Body),
            HashChain.Next([], 1, 2, "case.signed.v1", Body),
            HashChain.Next(Previous, 2, 2, "case.signed.v1", Body),
            HashChain.Next(Previous, 1, 3, "case.signed.v1", Body),
            HashChain.Next(Previous, 1, 2, "case.signed.v2", Body),
            HashChain.Next(Previous, 1, 2, "case.signed.v1", [.. Body, (byte)' ']),
        ];

        Assert.Equal(hashes.Length, hashes.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void A_text_cannot_slip_from_the_type_into_the_body() => Assert.NotEqual(
        HashChain.Next(Previous, 1, 2, "case.signed.v1", "x"u8), HashChain.Next(Previous, 1, 2, "case.signed.v1x", []));

    [Fact]
    public void The_hash_after_an_append_is_that_of_its_last_event()
    {
        var append = new Story(7).Open();
        var happened = append.Events[0];

        Assert.Equal(HashChain.Next([], 7, 1, "case.reported.v1", EventCodec.Encode(happened)), append.LastHash.ToArray());
    }
}
