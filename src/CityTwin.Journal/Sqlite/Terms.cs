using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>The short numbers of recurring words, known in memory. Only the writer adds; readers fetch what they miss.</summary>
internal sealed class Terms
{
    private readonly ConcurrentDictionary<string, long> numbers = new();
    private readonly ConcurrentDictionary<long, string> words = new();
    private readonly ConcurrentDictionary<long, string[]> chains = new();
    private readonly List<string> addedInGroup = [];

    /// <summary>The number of a word, added within the present transaction when it is new.</summary>
    public long NumberFor(string word, SqliteConnection writer)
    {
        if (numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        using var insert = new Statement(writer, "INSERT INTO term(text) VALUES(?1) ON CONFLICT(text) DO UPDATE SET text = text RETURNING id");
        number = insert.Bind(1, word).Number()!.Value;
        numbers[word] = number;
        words[number] = word;
        addedInGroup.Add(word);
        return number;
    }

    /// <summary>Forgets what the present transaction added, because it was rolled back.</summary>
    public void ForgetGroup()
    {
        foreach (var word in addedInGroup)
        {
            if (numbers.TryRemove(word, out var number))
            {
                words.TryRemove(number, out _);
            }
        }

        addedInGroup.Clear();
    }

    /// <summary>The present transaction is committed.</summary>
    public void KeepGroup() => addedInGroup.Clear();

    /// <summary>The word with this number.</summary>
    public string WordFor(long number, SqliteConnection reader)
    {
        if (!words.TryGetValue(number, out var word))
        {
            Load(reader);
            word = words[number];
        }

        return word;
    }

    /// <summary>The parts of a chain such as <c>boston/01/0104</c>; one array for all who ask.</summary>
    public string[] ChainFor(long number, SqliteConnection reader) =>
        chains.TryGetValue(number, out var chain) ? chain : chains.GetOrAdd(number, Chain.Read(WordFor(number, reader)));

    /// <summary>Numbers of the words that fit.</summary>
    public IReadOnlyList<long> NumbersWhere(Func<string, bool> fits, SqliteConnection reader)
    {
        Load(reader);
        return [.. numbers.Where(known => fits(known.Key)).Select(known => known.Value)];
    }

    /// <summary>The number of a word if it has one.</summary>
    public long? Find(string word, SqliteConnection reader)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            Load(reader);
            return numbers.TryGetValue(word, out number) ? number : null;
        }

        return number;
    }

    private void Load(SqliteConnection reader)
    {
        using var all = new Statement(reader, "SELECT id, text FROM term");
        using var rows = all.Read();
        while (rows.Next())
        {
            var (number, word) = (rows.Number(0), rows.Text(1));
            words[number] = word;
            numbers[word] = number;
        }
    }
}
