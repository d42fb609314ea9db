-- Accounts and their sessions. The id of an account is what the journal names; its name stays here.
create table account (
  id                  text primary key check (id ~ '^account:[0-9a-f]{32}$'),
  name                text not null unique check (length(name) between 1 and 100),
  password_hash       text not null check (password_hash like '$argon2id$%'),
  password_changed_at timestamptz not null,
  created_at          timestamptz not null
);

comment on column account.password_hash is 'Argon2id in PHC notation, with its own salt and costs';

create table account_session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account_id text not null references account (id),
  opened_at  timestamptz not null,
  seen_at    timestamptz not null,
  ends_at    timestamptz not null
);

comment on column account_session.token_hash is 'SHA-256 of the token; the token itself is kept nowhere';
comment on column account_session.seen_at is 'last use, written at most twice in the idle limit';

create index account_session_account on account_session (account_id);
create index account_session_ends on account_session (ends_at);
