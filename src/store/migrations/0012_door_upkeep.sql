-- The door keeps itself tidy: what was held for a day and failures that a day has passed over are dropped as people come and go.

create index sign_in_attempts_by_time on sign_in_attempts (last_at);

create or replace function app.door_open_session(person uuid, token_hash bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  delete from held_posts where held_at < now() - interval '1 day';
  delete from sign_in_attempts where last_at < now() - interval '1 day';
  with opened as (
    insert into sessions (token_hash, board_id, person_id, expires_at)
    select token_hash, p.board_id, p.person_id, now() + interval '12 hours' from people p where p.person_id = person returning 1)
  select exists (select from opened)
$$;

-- A person changes their own password: who has proved it anew, at the door. Every other session of theirs ends.
create function app.door_change_password(person uuid, new_password_hash text, besides bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update credentials set password_hash = new_password_hash, changed_at = now() where person_id = person;
  update sessions set revoked_at = now() where person_id = person and token_hash <> besides and revoked_at is null
$$;

grant execute on function app.door_change_password(uuid, text, bytea) to sr_door;
