-- The door: how a person becomes a session. The functions below belong to the role sr_door, which has nothing else; sr_app,
-- which runs everything behind the door, can call none of them, so that no statement smuggled into a page can open a session.

grant usage on schema app, public to sr_door;

-- Guessing costs time. `subject` is the hash of an e-mail address or of a network address, never the address itself.
create table sign_in_attempts (
  subject bytea primary key check (length(subject) = 32),
  failures integer not null,
  last_at timestamptz not null,
  closed_until timestamptz
);

-- What somebody sent when their session had run out, sealed with a key that only their browser holds.
create table held_posts (
  board_id uuid not null,
  person_id uuid not null,
  held_id bytea not null check (length(held_id) = 32),
  sealed bytea not null,
  held_at timestamptz not null default now(),
  primary key (held_id),
  foreign key (board_id, person_id) references people
);
create index held_posts_by_person on held_posts (board_id, person_id);

alter table sign_in_attempts enable row level security;
alter table held_posts enable row level security;
create policy own on held_posts using (board_id = (select app.board_id()) and person_id = (select app.person_id()));
grant select, delete on held_posts to sr_app;

-- A session also ends when it has lain idle for an hour.
create or replace function app.session() returns sessions language sql stable security definer set search_path = public, pg_temp as $$
  select s.* from sessions s
  where s.token_hash = decode(nullif(current_setting('app.session', true), ''), 'hex')
    and s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '1 hour'
$$;

create function app.door_account(address text)
returns table (person_id uuid, password_hash text, totp_secret text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.person_id, c.password_hash, c.totp_secret
  from people p join credentials c using (board_id, person_id)
  where lower(p.email) = lower(address) and c.password_hash is not null and c.totp_secret is not null
$$;

-- A one-time code counts once: a second use of it, or of an older one, finds nothing to change.
create function app.door_use_code(person uuid, step bigint) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with used as (
    update credentials set totp_last_step = step
    where person_id = person and (totp_last_step is null or totp_last_step < step) returning 1)
  select exists (select from used)
$$;

create function app.door_open_session(person uuid, token_hash bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with opened as (
    insert into sessions (token_hash, board_id, person_id, expires_at)
    select token_hash, p.board_id, p.person_id, now() + interval '12 hours' from people p where p.person_id = person returning 1)
  select exists (select from opened)
$$;

create function app.door_close_session(hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set revoked_at = now() where token_hash = hash and revoked_at is null
$$;

create function app.door_close_every_session(person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set revoked_at = now() where person_id = person and revoked_at is null
$$;

create function app.door_still_here(hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set last_seen_at = now() where token_hash = hash and revoked_at is null and expires_at > now()
$$;

create function app.door_invitation(hash bytea)
returns table (person_id uuid, name text, email text, board text, purpose text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.person_id, p.name, p.email, b.name, i.purpose
  from invitations i join people p using (board_id, person_id) join boards b using (board_id)
  where i.token_hash = hash and i.used_at is null and i.expires_at > now()
$$;

create function app.door_take_invitation(hash bytea, wanted text) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update invitations set used_at = now()
  where token_hash = hash and purpose = wanted and used_at is null and expires_at > now() returning person_id
$$;

-- Sets up an account by its invitation: new proofs, and whoever was signed in with the old ones is not any longer.
create function app.door_set_up_account(hash bytea, new_password_hash text, new_totp_secret text, step bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare invited uuid := app.door_take_invitation(hash, 'set up account');
begin
  if invited is null then return null; end if;
  insert into credentials (board_id, person_id, password_hash, totp_secret, totp_last_step)
  select p.board_id, p.person_id, new_password_hash, new_totp_secret, step from people p where p.person_id = invited
  on conflict (board_id, person_id) do update
    set password_hash = excluded.password_hash, totp_secret = excluded.totp_secret, totp_last_step = excluded.totp_last_step, changed_at = now();
  perform app.door_close_every_session(invited);
  update invitations set used_at = now() where person_id = invited and used_at is null;
  return invited;
end $$;

-- A sign-in link without a password is for the invented cast of a worked example, and for nobody else.
create function app.door_offer_sign_in(person uuid, hash bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with offered as (
    insert into invitations (token_hash, board_id, person_id, purpose, expires_at)
    select hash, p.board_id, p.person_id, 'sign in', now() + interval '7 days'
    from people p join boards b using (board_id) where p.person_id = person and b.settings ->> 'example' = 'true' returning 1)
  select exists (select from offered)
$$;

-- Counts an attempt before it is judged, so that many at once cannot slip past. Null: go on. Otherwise the door is shut until then.
-- After `free` failures in a row it shuts for 1 minute, then 2, 4, 8 and at most 15. A day without an attempt forgets them.
create function app.door_attempt(whose bytea, free integer) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare known sign_in_attempts;
begin
  insert into sign_in_attempts values (whose, 0, now(), null) on conflict do nothing;
  select * into known from sign_in_attempts where subject = whose for update;
  if known.closed_until > now() then return known.closed_until; end if;
  if known.last_at < now() - interval '1 day' then known.failures := 0; end if;
  known.failures := known.failures + 1;
  update sign_in_attempts set failures = known.failures, last_at = now(), closed_until = case when known.failures >= free
    then now() + least(interval '15 minutes', interval '1 minute' * power(2, least(10, known.failures - free))) end
  where subject = whose;
  return null;
end $$;

-- The attempt was a true one: the account's failures are forgotten; the network address, which others may share, only loses this one.
create function app.door_succeeded(account bytea, address bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempts where subject = account;
  update sign_in_attempts set failures = greatest(0, failures - 1), closed_until = null where subject = address;
$$;

-- Keeps what was sent with a session that has ended within the last week, for the same person to send again. At most twenty, for a day.
create function app.door_hold(session_hash bytea, id bytea, content bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare whose sessions;
begin
  select * into whose from sessions where token_hash = session_hash and expires_at > now() - interval '7 days';
  if not found then return false; end if;
  delete from held_posts where held_at < now() - interval '1 day';
  delete from held_posts h where h.held_id in (
    select held_id from held_posts where person_id = whose.person_id order by held_at desc offset 19);
  insert into held_posts (board_id, person_id, held_id, sealed) values (whose.board_id, whose.person_id, id, content);
  return true;
end $$;

-- Inviting happens behind the door: by those whom the access table lets manage people, for a person of their own board.
create function app.invite(person uuid, hash bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with invited as (
    insert into invitations (token_hash, board_id, person_id, purpose, expires_at)
    select hash, p.board_id, p.person_id, 'set up account', now() + interval '14 days'
    from people p where p.person_id = person and p.board_id = app.board_id()
      and exists (select from app.board_roles() r where r in ('board_manager', 'system_administrator')) returning 1)
  select exists (select from invited)
$$;

-- Whether an account is set up, and until when an invitation waits: for the people of one's own board.
create function app.account_states() returns table (person_id uuid, set_up boolean, invited_until timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.person_id, c.password_hash is not null,
    (select max(i.expires_at) from invitations i where i.person_id = p.person_id and i.used_at is null and i.expires_at > now())
  from people p left join credentials c using (board_id, person_id)
  where p.board_id = app.board_id()
$$;

grant execute on function
  app.door_account(text), app.door_use_code(uuid, bigint), app.door_open_session(uuid, bytea), app.door_close_session(bytea),
  app.door_close_every_session(uuid), app.door_still_here(bytea), app.door_invitation(bytea), app.door_take_invitation(bytea, text),
  app.door_set_up_account(bytea, text, text, bigint), app.door_offer_sign_in(uuid, bytea), app.door_attempt(bytea, integer),
  app.door_succeeded(bytea, bytea), app.door_hold(bytea, bytea, bytea)
  to sr_door;
grant execute on function app.invite(uuid, bytea), app.account_states() to sr_app;
