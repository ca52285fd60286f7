namespace CityTwin.Gateway.Intake;

/// <summary>
/// Counts the incidents under way on this gateway. Single ones are turned away while there are too many; those of streams
/// count but always come in, since a stream slows its sender down by itself.
/// </summary>
internal sealed class IntakeGate(int most)
{
    private int underWay;

    /// <summary>How many are under way now.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    /// <summary>Lets a single incident in until the pass is disposed of; null when too many are under way.</summary>
    public IDisposable? TryEnter()
    {
        if (Interlocked.Increment(ref underWay) <= most)
        {
            return new Pass(this, 1);
        }

        Interlocked.Decrement(ref underWay);
        return null;
    }

    /// <summary>Lets the incidents of a stream's message in until the pass is disposed of.</summary>
    public IDisposable Enter(int incidents)
    {
        Interlocked.Add(ref underWay, incidents);
        return new Pass(this, incidents);
    }

    private sealed class Pass(IntakeGate gate, int incidents) : IDisposable
    {
        private int left = incidents;

        public void Dispose() => Interlocked.Add(ref gate.underWay, -Interlocked.Exchange(ref left, 0));
    }
}
