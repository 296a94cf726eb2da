/** First shape of the identity database. `:app` is the role that serves requests. */
export const sql = `
create table account (
  id uuid primary key default gen_random_uuid(),
  subject text not null unique,
  username text not null unique,
  name text not null,
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  must_change_password boolean not null default false,
  demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

-- Counted by the name that was typed, known or not: a lock must not tell which names exist.
create table sign_in_failure (
  username text primary key,
  failures integer not null,
  locked_until timestamptz,
  last_failed_at timestamptz not null
);

create table sign_in_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  username text not null,
  subject text,
  outcome text not null,
  ip text,
  user_agent text
);
create index sign_in_event_at on sign_in_event (at);
create index sign_in_event_username on sign_in_event (username, at);

create table client (
  client_id text primary key,
  metadata jsonb not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table signing_key (
  kid text primary key,
  alg text not null,
  sealed_jwk text not null,
  active_from timestamptz not null,
  created_at timestamptz not null default now()
);

-- Codes, tokens, sessions, interactions, used assertions. Keys are digests: a copy of this table opens nothing.
create table artifact (
  model text not null,
  key text not null,
  payload jsonb not null,
  grant_key text,
  uid text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, key)
);
create index artifact_grant on artifact (grant_key) where grant_key is not null;
create index artifact_uid on artifact (model, uid) where uid is not null;
create index artifact_expiry on artifact (expires_at);

revoke all on account, sign_in_failure, sign_in_event, client, signing_key, artifact from public;
grant select, insert, update on account, client to :app;
grant select, insert, update, delete on sign_in_failure, signing_key, artifact to :app;
-- The record of sign-ins only grows.
revoke update, delete, truncate on sign_in_event from :app;
grant select, insert on sign_in_event to :app;
revoke delete on account, client from :app;
`;
