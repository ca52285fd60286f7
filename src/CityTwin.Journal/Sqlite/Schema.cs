using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>The tables, as numbered steps. A step once published never changes; each runs once, under the write lock.</summary>
internal static class Schema
{
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        -- Words that recur (kinds, chains of areas, organisations, event names): rows hold their short numbers.
        CREATE TABLE term(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

        -- Facts. The position is the row id: contiguous, in the order of commit.
        CREATE TABLE event(
          position INTEGER PRIMARY KEY,
          case_id INTEGER NOT NULL,
          version INTEGER NOT NULL,
          type INTEGER NOT NULL,
          hash BLOB NOT NULL,
          body BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX event_case ON event(case_id, version);

        -- Texts, apart from the facts, so that they can be erased.
        CREATE TABLE note(position INTEGER PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL) STRICT;

        -- What makes a retry safe: key is a 64-bit hash, checked against source and source_id.
        CREATE TABLE incident(
          key INTEGER PRIMARY KEY,
          case_id INTEGER NOT NULL,
          position INTEGER NOT NULL,
          fingerprint INTEGER NOT NULL,
          source INTEGER NOT NULL,
          source_id TEXT NOT NULL) STRICT;

        -- Snapshots of cases: sums of events, rebuilt by `citytwin journal rebuild`. Times are Unix milliseconds.
        CREATE TABLE card(
          id INTEGER PRIMARY KEY,
          version INTEGER NOT NULL,
          position INTEGER NOT NULL,
          kind INTEGER NOT NULL,
          stage INTEGER NOT NULL,
          close_kind INTEGER NOT NULL,
          lat_e7 INTEGER NOT NULL,
          lon_e7 INTEGER NOT NULL,
          col INTEGER,
          row INTEGER,
          areas INTEGER NOT NULL,
          overlays INTEGER NOT NULL,
          lead INTEGER,
          incidents INTEGER NOT NULL,
          opened_at INTEGER NOT NULL,
          due_at INTEGER,
          overdue_at INTEGER,
          closed_at INTEGER,
          merged_into INTEGER) STRICT;
        CREATE INDEX card_open ON card(areas) WHERE closed_at IS NULL;
        CREATE INDEX card_deadline ON card(due_at) WHERE closed_at IS NULL AND overdue_at IS NULL AND due_at IS NOT NULL;
        CREATE VIRTUAL TABLE card_place USING rtree_i32(id, west, east, south, north);
        """,

        // Incidents are found by hash alone; their events hold the full keys. Narrow rows: a group of new incidents, which
        // fall anywhere in this table, touches fewer pages.
        """
        CREATE TABLE narrow(key INTEGER PRIMARY KEY, position INTEGER NOT NULL, fingerprint INTEGER NOT NULL) STRICT;
        INSERT INTO narrow SELECT key, position, fingerprint FROM incident;
        DROP TABLE incident;
        ALTER TABLE narrow RENAME TO incident;
        """,

        // Places by bands of latitude (see PlaceSearch): an R*Tree took as long for a case as all the rest of it together.
        """
        DROP TABLE card_place;
        CREATE INDEX card_place ON card(lat_e7 / 32768, lon_e7) WHERE col IS NOT NULL;
        """,

        // Obligations: their snapshots, what organisations are told of them, and the proofs that were handed in. One index of what
        // any clock of a case has to say next takes the place of the one of limits. `citytwin journal rebuild` fills them for older cases.
        """
        ALTER TABLE card ADD COLUMN next_at INTEGER;
        DROP INDEX card_deadline;
        UPDATE card SET next_at = due_at WHERE closed_at IS NULL AND overdue_at IS NULL;
        CREATE INDEX card_next ON card(next_at) WHERE next_at IS NOT NULL;
        CREATE TABLE obligation(
          case_id INTEGER NOT NULL,
          number INTEGER NOT NULL,
          organisation INTEGER NOT NULL,
          role INTEGER NOT NULL,
          state INTEGER NOT NULL,
          offered_at INTEGER NOT NULL,
          taken_up_at INTEGER,
          take_up_by INTEGER,
          due_at INTEGER,
          PRIMARY KEY(case_id, number)) STRICT, WITHOUT ROWID;
        CREATE INDEX obligation_open ON obligation(organisation) WHERE state <= 2;
        CREATE TABLE work(
          organisation INTEGER NOT NULL,
          sequence INTEGER NOT NULL,
          position INTEGER NOT NULL,
          case_id INTEGER NOT NULL,
          obligation INTEGER NOT NULL,
          kind INTEGER NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY(organisation, sequence)) STRICT, WITHOUT ROWID;
        CREATE TABLE proof(hash BLOB NOT NULL, case_id INTEGER NOT NULL, PRIMARY KEY(hash, case_id)) STRICT, WITHOUT ROWID;
        """,

        // Which pack held when: every decision names the version that it was made by.
        """
        CREATE TABLE pack(number INTEGER PRIMARY KEY, version TEXT NOT NULL, since INTEGER NOT NULL, acting TEXT NOT NULL) STRICT;
        """,

        // Operations across borders: their events stand among the others under ids below zero; here are their snapshots and precedents.
        """
        CREATE TABLE operation(
          id INTEGER PRIMARY KEY,
          version INTEGER NOT NULL,
          position INTEGER NOT NULL,
          ended_at INTEGER,
          next_at INTEGER,
          card BLOB NOT NULL) STRICT;
        CREATE INDEX operation_open ON operation(id) WHERE ended_at IS NULL;
        CREATE INDEX operation_next ON operation(next_at) WHERE next_at IS NOT NULL;
        CREATE INDEX operation_position ON operation(position);
        CREATE TABLE precedent(
          operation INTEGER PRIMARY KEY,
          edge TEXT NOT NULL,
          kind TEXT NOT NULL,
          organisation TEXT NOT NULL,
          since INTEGER NOT NULL,
          revoked_at INTEGER) STRICT;
        """,

        // What early warning found: drawn from the events, written down so that it stays what was told.
        """
        CREATE TABLE finding(number INTEGER PRIMARY KEY, type TEXT NOT NULL, hash BLOB NOT NULL, body BLOB NOT NULL) STRICT;
        """,
    ];

    /// <summary>Refuses a store that an older version wrote: whoever only reads cannot bring it up to the newest step.</summary>
    public static void RequireNewest(SqliteConnection connection)
    {
        if (connection.Scalar("PRAGMA user_version") is > 0 and var done && done < Migrations.Length)
        {
            throw new InvalidDataException(
                $"The journal was written by an older version (schema {done} of {Migrations.Length}); start the city on it once, which takes it on.");
        }
    }

    /// <summary>Brings a store up to the newest step. Harmless when several start at once.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        connection.Run("BEGIN IMMEDIATE");
        var done = connection.Scalar("PRAGMA user_version");
        if (done > Migrations.Length)
        {
            throw new InvalidDataException($"The journal was written by a newer version (schema {done}); run that version.");
        }

        if (done == 0 && connection.Scalar("SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new InvalidDataException("The file is a database of something else and no journal; choose another path.");
        }

        for (var step = (int)done; step < Migrations.Length; step++)
        {
            connection.Run(Migrations[step]);
            connection.Run($"PRAGMA user_version = {step + 1}");
        }

        connection.Run("COMMIT");
    }
}
