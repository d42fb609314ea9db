-- The journal. A row is written once, in the transaction of the change it tells of.
-- The id grows but is not the order of commits: whoever follows the journal compares
-- snapshots by txid (see JournalCursor), never a highest id.
create table journal_entry (
  id           bigint generated always as identity primary key,
  txid         xid8 not null default pg_current_xact_id(),
  kind         text not null check (kind ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  kind_version integer not null check (kind_version > 0),
  is_public    boolean not null,
  actor        text not null,
  post         text,
  organisation text,
  on_behalf_of text,
  request_id   text,
  observed_at  timestamptz not null,
  received_at  timestamptz not null,
  payload      text not null check (payload like '{%}'),
  salt         bytea not null check (octet_length(salt) = 16)
);

comment on table journal_entry is
  'append-only: what was changed, by whom, when; payload is canonical JSON, exactly what is hashed';
comment on column journal_entry.txid is 'transaction of the change; unique to this database cluster';
comment on column journal_entry.is_public is 'whether the kind was public when this was written';
comment on column journal_entry.actor is 'opaque id, never a login';

create index journal_entry_txid on journal_entry (txid);
create index journal_entry_kind on journal_entry (kind, id);

create function journal_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % on % refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger journal_entry_append_only
  before update or delete on journal_entry
  for each row execute function journal_refuse_change();

create trigger journal_entry_no_truncate
  before truncate on journal_entry
  for each statement execute function journal_refuse_change();

-- The owner takes these rights from itself; only a superuser has them regardless.
revoke update, delete, truncate on journal_entry from public, current_user;
