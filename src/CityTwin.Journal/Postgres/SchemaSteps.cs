namespace CityTwin.Journal.Postgres;

/// <summary>The tables, as numbered steps. A step once published never changes; each runs once.</summary>
internal static class SchemaSteps
{
    /// <summary>
    /// Indexes that came later, by name. They make it faster and nothing else, so that they are no steps: a version that does not know one runs on a
    /// journal that has it, and may be gone back to.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Indexes { get; } = new Dictionary<string, string>
    {
        ["card_lead"] = "CREATE INDEX card_lead ON card(lead) WHERE closed_at IS NULL",
    };

    /// <summary>Every step, the first one first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        """
        -- Position of the last event. Whoever writes locks this row first: writers of all silos go one after the other.
        CREATE TABLE head(only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), position bigint NOT NULL) WITH (fillfactor = 10);
        INSERT INTO head(position) VALUES (0);

        CREATE TABLE next_case(only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), id bigint NOT NULL) WITH (fillfactor = 10);
        INSERT INTO next_case(id) VALUES (1);
        CREATE TABLE setting(name text COLLATE "C" PRIMARY KEY, value text NOT NULL);
        CREATE TABLE secret(name text COLLATE "C" PRIMARY KEY, value bytea NOT NULL);
        CREATE TABLE pack(number bigint PRIMARY KEY, version text NOT NULL, since timestamptz NOT NULL, acting text NOT NULL);

        -- Facts. Names stand in full: a row can be read, checked and archived without any other table.
        CREATE TABLE event(
          position bigint PRIMARY KEY,
          stream_id bigint NOT NULL,
          version bigint NOT NULL,
          type text COLLATE "C" NOT NULL,
          hash bytea NOT NULL,
          body bytea NOT NULL,
          CONSTRAINT event_of_stream UNIQUE (stream_id, version));

        -- Texts, apart from the facts, so that they can be erased.
        CREATE TABLE note(position bigint PRIMARY KEY, salt bytea NOT NULL, text text NOT NULL);

        -- What makes a retry safe.
        CREATE TABLE incident(
          source text COLLATE "C" NOT NULL,
          source_id text COLLATE "C" NOT NULL,
          case_id bigint NOT NULL,
          position bigint NOT NULL,
          fingerprint bigint NOT NULL,
          PRIMARY KEY (source, source_id));

        -- What early warning found: drawn from the events, written down so that it stays what was told.
        CREATE TABLE finding(number bigint PRIMARY KEY, type text COLLATE "C" NOT NULL, hash bytea NOT NULL, body bytea NOT NULL);
        """,
        Snapshots,
        MembershipTables.Sql,
    ];

    // Sums of the events, made anew by a rebuild. Room is left in pages of rows that change, so that a change which touches no index stays in its page.
    private const string Snapshots =
        """
        -- Words that recur in snapshots (kinds, chains of areas, organisations): rows hold their short numbers.
        CREATE TABLE term(
          id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          text text COLLATE "C" NOT NULL UNIQUE,
          codes text[] COLLATE "C" NOT NULL GENERATED ALWAYS AS (string_to_array(text, '/')) STORED);
        CREATE INDEX term_codes ON term USING gin (codes);

        CREATE TABLE card(
          id bigint PRIMARY KEY,
          version bigint NOT NULL,
          position bigint NOT NULL,
          opened_at timestamptz NOT NULL,
          due_at timestamptz,
          overdue_at timestamptz,
          closed_at timestamptz,
          next_at timestamptz,
          merged_into bigint,
          kind integer NOT NULL,
          areas integer NOT NULL,
          overlays integer NOT NULL,
          lead integer,
          lat_e7 integer NOT NULL,
          lon_e7 integer NOT NULL,
          cell_col integer,
          cell_row integer,
          incidents integer NOT NULL,
          stage smallint NOT NULL,
          close_kind smallint NOT NULL,
          place geometry(Point, 4326) GENERATED ALWAYS AS
            (CASE WHEN cell_col IS NOT NULL THEN ST_SetSRID(ST_MakePoint(lon_e7 / 1e7, lat_e7 / 1e7), 4326) END) STORED) WITH (fillfactor = 80);
        CREATE INDEX card_open ON card(areas) WHERE closed_at IS NULL;
        CREATE INDEX card_next ON card(next_at) WHERE next_at IS NOT NULL;
        CREATE INDEX card_place ON card USING gist (place) WHERE place IS NOT NULL;
        CREATE INDEX card_opened ON card USING brin (opened_at) WITH (pages_per_range = 32, autosummarize = on);
        CREATE INDEX card_closed ON card USING brin (closed_at) WITH (pages_per_range = 32, autosummarize = on);

        CREATE TABLE obligation(
          case_id bigint NOT NULL,
          number integer NOT NULL,
          organisation integer NOT NULL,
          role smallint NOT NULL,
          state smallint NOT NULL,
          offered_at timestamptz NOT NULL,
          taken_up_at timestamptz,
          take_up_by timestamptz,
          due_at timestamptz,
          PRIMARY KEY (case_id, number)) WITH (fillfactor = 80);
        CREATE INDEX obligation_open ON obligation(organisation, case_id, number) WHERE state <= 2;
        CREATE TABLE work(
          organisation integer NOT NULL,
          sequence bigint NOT NULL,
          position bigint NOT NULL,
          stream_id bigint NOT NULL,
          at timestamptz NOT NULL,
          obligation integer NOT NULL,
          kind smallint NOT NULL,
          PRIMARY KEY (organisation, sequence));
        CREATE TABLE proof(hash bytea NOT NULL, case_id bigint NOT NULL, PRIMARY KEY (hash, case_id));

        CREATE TABLE operation(
          id bigint PRIMARY KEY,
          version bigint NOT NULL,
          position bigint NOT NULL,
          ended_at timestamptz,
          next_at timestamptz,
          card bytea NOT NULL);
        CREATE INDEX operation_open ON operation(id) WHERE ended_at IS NULL;
        CREATE INDEX operation_next ON operation(next_at) WHERE next_at IS NOT NULL;
        CREATE INDEX operation_position ON operation(position);
        CREATE TABLE precedent(
          operation bigint PRIMARY KEY,
          edge text NOT NULL,
          kind text NOT NULL,
          organisation text NOT NULL,
          since timestamptz NOT NULL,
          revoked_at timestamptz);
        """;
}
