-- What Copydesk keeps in a SQLite file. A change here is a new SCHEMA in open.ts.

-- The key that signs cursors, the number of the last pass over the folders, and the last change that is forgotten of those
-- that a follower may have missed.
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
  -- An article's through all its versions, and never given to another: what is counted up to a row stays the same while
  -- articles are added.
  row integer primary key autoincrement,
  id text not null unique,
  -- By the day that it is sorted by (place.ts); its row in `words`.
  place integer not null unique,
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
  quotes integer not null,
  -- The change that brought what is there now.
  change integer not null
);
create index articles_file on articles (file, record);
create index articles_strays on articles (strays) where strays = 1;
-- With all that a range of days is counted by.
create index articles_newest on articles (newest, id, day, begins, ends);
create index articles_oldest on articles (oldest, id);
create index articles_title on articles (title, id);

-- Finished JSON: the article without its provenance, its summary as a list has it, and the provenance; each with its checksum.
create table records (
  row integer primary key,
  summary blob not null,
  summary_checksum integer not null,
  article blob not null,
  checksum integer not null,
  provenance blob not null,
  provenance_checksum integer not null
);

-- The bytes that each article was read from, compressed, and what was known of them.
create table sources (
  row integer primary key,
  bytes blob not null,
  url text,
  media_type text,
  charset text,
  -- Notes of corrections that stood beside the story, as JSON; null where there were none.
  notes text
);

-- Every article that came, changed or went, in the order in which that was committed. Once a later change says more of the
-- article, or it is gone, the line is `past`, and may be forgotten; the last line never is.
create table changes (
  seq integer primary key,
  op text not null,
  article text not null,
  version integer not null,
  -- Milliseconds since 1970.
  at integer not null,
  past integer not null
);
create index changes_past on changes (seq, op) where past = 1;

-- Versions that an article had before, the present one not among them. `record` is compressed JSON of the members that the next
-- version has otherwise, its source always among them; `same` is 1 where the bytes alone are others.
create table versions (
  row integer primary key,
  article text not null,
  number integer not null,
  at integer not null,
  same integer not null,
  record blob not null,
  unique (article, number)
);

-- The names and codes that an article can be asked for by; `key` is the folded form, and `main` is 1 where the article is
-- counted under it.
create table terms (
  field text not null,
  key text not null,
  article integer not null,
  name text not null,
  main integer not null,
  primary key (field, key, article)
) without rowid;
create index terms_article on terms (article, field, main);

-- Each of them once, as printed (terms.ts adds, a trigger takes away), with the number of its articles; and the words of names, to find them by how one begins.
create table names (
  field text not null,
  key text not null,
  name text not null,
  articles integer not null,
  main integer not null,
  primary key (field, key, name)
) without rowid;
create table name_words (
  field text not null,
  word text not null,
  key text not null,
  primary key (field, word, key)
) without rowid;

create trigger term_goes after delete on terms begin
  update names set articles = articles - 1, main = main - old.main
    where field = old.field and key = old.key and name = old.name;
  delete from names where field = old.field and key = old.key and name = old.name and articles = 0;
end;
-- A key is words with single spaces between. One without a letter is no word, and may hold what cannot stand in JSON.
create trigger name_goes after delete on names
when old.field in ('author', 'speaker', 'place') and json_valid('["' || replace(old.key, ' ', '","') || '"]')
  and not exists (select 1 from names where field = old.field and key = old.key) begin
  delete from name_words where field = old.field and key = old.key
    and word in (select value from json_each('["' || replace(old.key, ' ', '","') || '"]'));
end;

-- The words of titles, to find those that are being typed.
create virtual table titles using fts5 (
  title,
  content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'ascii'
);

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
  mention text,
  -- The article's printed day, so that a speaker's first and last are at the ends of an index.
  day text,
  -- A number made of the folded words, by which the same quote is known in another article.
  said integer not null
);
create unique index quotes_article on quotes (article, position);
create index quotes_speaker on quotes (speaker, day, article, speaker_key);
create index quotes_speaker_key on quotes (speaker_key);

-- Whoever is quoted by name, counted as quotes come and go (speakers.ts); and by what they go, in each column that says so.
create table speakers (
  speaker text primary key,
  articles integer not null,
  quotes integer not null
) without rowid;
create table speaker_forms (
  speaker text not null,
  form text not null,
  value text not null,
  quotes integer not null,
  primary key (speaker, form, value)
) without rowid;

-- Folded words, made by query/fold.ts, and their stems, made by query/stem.ts. The tokenizer only cuts at the spaces
-- between them: it takes every character beyond ASCII as part of a word. Between two names of one field stands U+E000,
-- which is in no word, so that no phrase runs from one into the next.
-- `terms` holds what an article can be filtered by, each as one word (terms.ts), so that one question asks for all.
create virtual table words using fts5 (
  title, subtitle, body, title_stems, subtitle_stems, body_stems, speaker, author, agency, place, outlet, terms,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- In how many articles each of these words is.
create virtual table word_counts using fts5vocab (words, row);
create virtual table quote_words using fts5 (
  text, stems, speaker,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- Every word that an article has had, for the nearest one to a word that none has; and by the groups of three letters in
-- it. Words stay when their last article goes: whether one has an article is asked of the index above.
create table vocabulary (row integer primary key, word text not null unique);
create virtual table spellings using fts5 (
  word,
  content = '', detail = none, columnsize = 0, tokenize = 'trigram case_sensitive 1'
);

-- A batch is gathered whole before it is written, and what many batches have written is merged eight at a time, and by `flush`.
insert into words (words, rank) values ('hashsize', 67108864), ('automerge', 8);
insert into quote_words (quote_words, rank) values ('hashsize', 16777216), ('automerge', 8);
insert into titles (titles, rank) values ('hashsize', 4194304), ('automerge', 8);
insert into spellings (spellings, rank) values ('hashsize', 4194304), ('automerge', 8);

-- What near-copies are found by (copies.ts). `cluster` is the id of the group, null where an article stands alone; `settled`
-- is 0 until `flush` has looked for its copies.
create table copies (
  row integer primary key,
  prints text not null,
  sketch blob not null,
  settled integer not null default 0,
  cluster text
);
create index copies_cluster on copies (cluster) where cluster is not null;
create index copies_unsettled on copies (row) where settled = 0;
create table prints (
  print integer not null,
  article integer not null,
  primary key (print, article)
) without rowid;
create trigger copy_goes after delete on copies begin
  delete from prints where article = old.row and print in (select value from json_each(old.prints));
  -- What held the others together may have been this one.
  update copies set settled = 0 where cluster = old.cluster;
end;

create trigger article_goes after delete on articles begin
  delete from titles where rowid = old.row;
  delete from copies where row = old.row;
  delete from records where row = old.row;
  delete from sources where row = old.row;
  delete from terms where article = old.row;
  delete from quotes where article = old.row;
  delete from words where rowid = old.place;
end;
create trigger quote_goes after delete on quotes begin
  delete from quote_words where rowid = old.row;
end;
