-- What of the journal came from a backup. The transactions of those entries are numbers of the
-- cluster that they were written in, so that whoever compares snapshots leaves them out; ids go on
-- after them, because a restore sets the sequence too.
create table journal_restore (
  last_entry  bigint primary key check (last_entry >= 0),
  backup      text not null,
  made_at     timestamptz not null,
  restored_at timestamptz not null,
  told_at     timestamptz
);

comment on table journal_restore is 'each restore of this database from a backup';
comment on column journal_restore.last_entry is 'the highest id that came with the backup';
comment on column journal_restore.told_at is
  'when the entry that tells of it was written; null until then';
