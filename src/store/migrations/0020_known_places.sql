-- Whoever knows a person's e-mail address could keep the door of their account shut for ever, by a wrong password now and then.
-- So an account's tries from a network from which it was signed in to are counted apart: a stranger's failures do not shut that door.

-- `place` is the hash of an account and a network together: neither can be looked up by the other.
create table sign_in_places (
  place bytea primary key check (length(place) = 32),
  last_at timestamptz not null default now()
);
alter table sign_in_places enable row level security;

create function app.door_knows_place(sought bytea) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sign_in_places where place = sought and last_at > now() - interval '90 days')
$$;

create function app.door_remember_place(seen bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_places where last_at < now() - interval '90 days';
  insert into sign_in_places (place) values (seen) on conflict (place) do update set last_at = now()
$$;

grant execute on function app.door_knows_place(bytea), app.door_remember_place(bytea) to sr_door;
