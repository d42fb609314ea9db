-- The log: the journal's entries in the order in which they were sealed, as a Merkle tree.
-- What is not sealed yet stands in a queue that a trigger fills in the transaction of the entry,
-- so that nothing depends on the order in which transactions commit.
create table journal_unsealed (
  entry_id bigint primary key
);

alter table journal_unsealed set (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);

comment on table journal_unsealed is
  'entries that have no leaf yet: a row goes when its entry is sealed';

create function journal_queue_entry() returns trigger language plpgsql as $$
begin
  insert into journal_unsealed values (new.id);
  return null;
end
$$;

create trigger journal_entry_queue
  after insert on journal_entry
  for each row execute function journal_queue_entry();

insert into journal_unsealed select id from journal_entry;

create table journal_leaf (
  leaf_index bigint primary key check (leaf_index >= 0),
  entry_id   bigint not null unique,
  commitment bytea not null check (octet_length(commitment) = 32),
  leaf_hash  bytea not null check (octet_length(leaf_hash) = 32)
);

comment on table journal_leaf is 'append-only: which entry is which leaf of the tree';
comment on column journal_leaf.commitment is 'SHA-256 over salt and body: stays when both are erased';

create table journal_log (
  generation integer primary key check (generation > 0),
  epoch      integer not null check (epoch > 0),
  origin     text not null,
  vkeys      text[] not null check (cardinality(vkeys) > 0),
  since_size bigint not null check (since_size >= 0),
  opened_at  timestamptz not null
);

comment on table journal_log is
  'append-only: under which name and keys checkpoints were signed, from which size on';

create table journal_checkpoint (
  size     bigint primary key check (size > 0),
  root     bytea not null check (octet_length(root) = 32),
  frontier bytea not null,
  note     text not null,
  made_at  timestamptz not null
);

comment on table journal_checkpoint is
  'signed checkpoints; of those older than a day the first of each hour and every cosigned one';

create index journal_checkpoint_made on journal_checkpoint (made_at);

create table journal_cosignature (
  size        bigint not null,
  line        text not null,
  received_at timestamptz not null,
  primary key (size, line)
);

comment on table journal_cosignature is 'append-only: signature lines of witnesses under a checkpoint';

create function journal_refuse_pruning() returns trigger language plpgsql as $$
begin
  if old.made_at > now() - interval '1 day'
      or exists (select from journal_cosignature c where c.size = old.size)
      or not exists (select from journal_checkpoint c
        where c.made_at >= date_trunc('hour', old.made_at, 'UTC') and c.made_at <= old.made_at
          and c.size < old.size)
      or not exists (select from journal_checkpoint c where c.size > old.size) then
    raise exception 'checkpoint % is kept: % refused', old.size, tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end
$$;

create trigger journal_checkpoint_pruning
  before delete on journal_checkpoint
  for each row execute function journal_refuse_pruning();

create trigger journal_checkpoint_append_only
  before update on journal_checkpoint
  for each row execute function journal_refuse_change();

create trigger journal_leaf_append_only
  before update or delete on journal_leaf
  for each row execute function journal_refuse_change();

create trigger journal_log_append_only
  before update or delete on journal_log
  for each row execute function journal_refuse_change();

create trigger journal_cosignature_append_only
  before update or delete on journal_cosignature
  for each row execute function journal_refuse_change();

create trigger journal_leaf_no_truncate
  before truncate on journal_leaf
  for each statement execute function journal_refuse_change();

create trigger journal_log_no_truncate
  before truncate on journal_log
  for each statement execute function journal_refuse_change();

create trigger journal_checkpoint_no_truncate
  before truncate on journal_checkpoint
  for each statement execute function journal_refuse_change();

create trigger journal_cosignature_no_truncate
  before truncate on journal_cosignature
  for each statement execute function journal_refuse_change();

revoke update, delete, truncate on journal_leaf, journal_log, journal_cosignature
  from public, current_user;
revoke update, truncate on journal_checkpoint from public, current_user;
