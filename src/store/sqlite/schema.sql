-- What Copydesk keeps in a SQLite file. A change here is a new SCHEMA in open.ts.

-- The key that signs cursors, and the number of the last pass over the folders.
create table state (key text primary key, value any not null) without rowid;

-- One line per file and per record of a file that holds several, as it was when it was last read; `record` is '' for the file
-- itself. Text is ordered by its UTF-8 bytes.
create table files (
  file text not null,
  record text not null,
  position integer not null,
  offset integer,
  records integer,
  size integer not null,
  modified text not null,
  sha256 text,
  fingerprint text not null,
  pass integer not null,
  met integer not null,
  -- Null where only the records have lines in the ledger.
  outcome text,
  reason text,
  article text,
  primary key (file, record)
) without rowid;
create index files_whole on files (file) where record = '';
create index files_order on files (file, position, record) where outcome is not null;
create index files_outcome on files (outcome, file, position, record, pass);
create index files_same on files (sha256, file, position) where sha256 is not null;

-- What articles are sorted and filtered by. The records themselves stand apart, so that a scan stays small.
create table articles (
  row integer primary key,
  id text not null unique,
  file text not null,
  record text not null,
  -- Sort keys, each read upwards and each with what has none at its end.
  newest integer not null,
  oldest integer not null,
  title text not null,
  -- The printed day, and the first and last millisecond of when it was published: a moment, or a whole day.
  day text,
  begins integer,
  ends integer,
  -- 1 where day and time contradict each other (dates.ts).
  strays integer not null,
  updated_day text,
  updated integer,
  -- A bit per HAS_FIELDS.
  has integer not null,
  quotes integer not null
);
create index articles_file on articles (file, record);
create index articles_strays on articles (strays) where strays = 1;
-- With all that a range of days is counted by.
create index articles_newest on articles (newest, id, day, begins, ends);
create index articles_oldest on articles (oldest, id);
create index articles_title on articles (title, id);

-- Finished JSON: the article without its provenance, and the provenance. The checksum is of both.
create table records (
  row integer primary key,
  article blob not null,
  provenance blob not null,
  checksum integer not null
);

-- The bytes that each article was read from, compressed, and what was known of them.
create table sources (
  row integer primary key,
  bytes blob not null,
  url text,
  media_type text,
  charset text
);

-- The names and codes that an article can be asked for by; `key` is the folded form.
create table terms (
  field text not null,
  key text not null,
  article integer not null,
  name text not null,
  primary key (field, key, article)
) without rowid;
create index terms_article on terms (article);

-- The quotes are read from their article; this is what they are found by.
create table quotes (
  row integer primary key,
  article integer not null,
  position integer not null,
  kind text not null,
  -- The speaker's id, the folded name, and what the article calls them; null where nobody is named.
  speaker text,
  speaker_key text,
  name text,
  speaker_kind text,
  role text,
  mention text
);
create unique index quotes_article on quotes (article, position);
create index quotes_speaker on quotes (speaker, speaker_key, article);
create index quotes_speaker_key on quotes (speaker_key);

-- Folded words, made by query/fold.ts. The tokenizer only cuts at the spaces between them: it takes every character
-- beyond ASCII as part of a word.
create virtual table words using fts5 (
  title, subtitle, body,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
create virtual table quote_words using fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');

create trigger article_goes after delete on articles begin
  delete from records where row = old.row;
  delete from sources where row = old.row;
  delete from terms where article = old.row;
  delete from quotes where article = old.row;
  delete from words where rowid = old.row;
end;
create trigger quote_goes after delete on quotes begin
  delete from quote_words where rowid = old.row;
end;
