-- A library of today, as `migrations.py` makes it of an older one. The search index and the views come from `index.py`
-- and `views.py`. Each statement ends with its line.

CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    -- what people and other programs read, in CSL's words
    citekey TEXT NOT NULL,
    type TEXT NOT NULL,
    title TEXT,
    author TEXT,
    issued TEXT,
    language TEXT,
    "DOI" TEXT,
    "container-title" TEXT,
    publisher TEXT,
    volume TEXT,
    issue TEXT,
    page TEXT,
    -- everything, as CSL-JSON
    item TEXT NOT NULL,
    -- the reference as it was printed
    reference TEXT,
    -- by which an import knows what is there: hashes of the printed reference and of all fields
    fingerprint TEXT,
    content TEXT NOT NULL,
    -- in UTC, to the second
    created TEXT NOT NULL,
    updated TEXT NOT NULL
);
CREATE UNIQUE INDEX idx_entries_citekey ON entries (citekey);
CREATE INDEX entries_citekey_in_any_case ON entries (citekey COLLATE NOCASE);
CREATE INDEX entries_fingerprint ON entries (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX entries_content ON entries (content);
CREATE INDEX "entries_DOI" ON entries ("DOI") WHERE "DOI" IS NOT NULL;
CREATE INDEX entries_facets ON entries (issued, language, type);
CREATE INDEX entries_created ON entries (created);
CREATE INDEX entries_updated ON entries (updated);

CREATE TABLE shelf (
    -- tag, collection, reading, file or link
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entries (id),
    PRIMARY KEY (kind, value, entry)
) WITHOUT ROWID;
CREATE INDEX idx_shelf_entry ON shelf (entry);

-- one row for each command that wrote
CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    command TEXT NOT NULL,
    -- how many entries
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    -- when; and 1 for what can no longer be undone or made again
    undone TEXT,
    final INTEGER NOT NULL DEFAULT 0
);

-- one row for each entry that a step changed, as it was before; of a step that was undone, as it was after
CREATE TABLE changes (
    step INTEGER NOT NULL REFERENCES steps,
    entry INTEGER NOT NULL,
    citekey TEXT,
    -- empty where there was no entry
    item TEXT,
    created TEXT,
    updated TEXT,
    PRIMARY KEY (step, entry)
) WITHOUT ROWID;
CREATE INDEX idx_changes_entry ON changes (entry);

-- the records that a search for a DOI brought, likeliest first
CREATE TABLE candidates (
    entry INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    choice TEXT NOT NULL,
    "DOI" TEXT NOT NULL,
    likelihood REAL NOT NULL,
    support TEXT NOT NULL,
    against TEXT NOT NULL,
    evidence TEXT NOT NULL,
    item TEXT NOT NULL,
    found TEXT NOT NULL,
    PRIMARY KEY (entry, rank)
);

-- keys under which forms of one work meet; by what merged entries are known besides
CREATE TABLE work_keys (
    key INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (key, entry)
) WITHOUT ROWID;
CREATE INDEX idx_work_keys_entry ON work_keys (entry);
CREATE TABLE aliases (
    mark TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (mark, entry)
) WITHOUT ROWID;
CREATE INDEX idx_aliases_entry ON aliases (entry);

-- entries that the search index lacks until the next search
CREATE TABLE unindexed (entry INTEGER PRIMARY KEY);

-- what services answered, and when in seconds since 1970; the turns and places that processes take
CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    at REAL NOT NULL
);
CREATE TABLE turns (
    name TEXT PRIMARY KEY,
    next REAL NOT NULL
);
CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    until REAL NOT NULL
);
