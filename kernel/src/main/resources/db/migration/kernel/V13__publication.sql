-- Files and formulas behind published results, and the way to the entries that published them.
create table evidence_file (
  sha256     bytea primary key check (octet_length(sha256) = 32),
  media_type text not null,
  body       bytea not null,
  kept_at    timestamptz not null
);

comment on table evidence_file is 'content-addressed: the same bytes are kept once';

create table formula_text (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  body text not null
);

-- What is published stands in the journal itself; this finds the newest entry of a subject.
create index journal_entry_published
  on journal_entry ((payload::jsonb ->> 'subject'), id desc)
  where kind = 'result.published';
