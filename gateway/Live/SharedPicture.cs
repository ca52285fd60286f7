using CityTwin.Domain.Cities;

namespace CityTwin.Gateway.Live;

/// <summary>The picture of the city and who looks at it: many at once, as a map is made in milliseconds; whoever changes it waits for them.</summary>
internal sealed class SharedPicture(CityRules rules) : IDisposable
{
    private readonly LivePicture picture = new(rules);
    private readonly ReaderWriterLockSlim gate = new();

    /// <summary>Looks at the picture, which stands still meanwhile.</summary>
    public T Look<T>(Func<LivePicture, T> look)
    {
        gate.EnterReadLock();
        try
        {
            return look(picture);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>Changes the picture, or who is told of its changes, while nobody looks.</summary>
    public void Change(Action<LivePicture> change)
    {
        gate.EnterWriteLock();
        try
        {
            change(picture);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    public void Dispose() => gate.Dispose();
}
