using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>What every store promises. A store passes by deriving one class that opens it.</summary>
public abstract partial class JournalContract : IDisposable
{
    private OpenedJournal? opened;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ICaseJournal Journal => Opened.Journal;

    private ICaseReader Reader => Opened.Reader;

    private OpenedJournal Opened => opened ??= Open();

    /// <summary>Opens the store of this test: empty the first time, with everything in it after that.</summary>
    protected abstract OpenedJournal Open();

    public void Dispose()
    {
        Close();
        CleanUp();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what the store left behind.</summary>
    protected abstract void CleanUp();

    private void Close()
    {
        opened?.Close();
        opened = null;
    }

    private async Task<long> Append(CaseAppend part) => (await Journal.Append([part], Cancel))[0];

    private async Task<Story> Begin(long id)
    {
        var story = new Story(id);
        await Append(story.Open());
        return story;
    }
}
