namespace CityTwin.Journal.Tests;

public sealed class SaltedTextTests
{
    [Fact]
    public void A_commitment_follows_from_salt_and_text()
    {
        var text = SaltedText.Of("路灯不亮");

        Assert.Equal(text.Commitment(), new SaltedText(text.Text, text.Salt.ToArray()).Commitment());
        Assert.NotEqual(text.Commitment(), (text with { Text = "路灯亮" }).Commitment());
    }

    // Otherwise an erased text could be guessed from its commitment.
    [Fact]
    public void The_same_text_twice_has_two_commitments() =>
        Assert.NotEqual(SaltedText.Of("dark").Commitment(), SaltedText.Of("dark").Commitment());

    [Fact]
    public void A_salt_has_sixteen_bytes() => Assert.Equal(16, SaltedText.Of("").Salt.Length);
}
