-- People of a board: what its pages need beyond the tables of the frame.

-- Sign-in knows an address before it knows the board, so an address is taken or free for the whole installation.
create function app.email_taken(address text, besides uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from people where lower(email) = lower(address) and person_id is distinct from besides)
    and app.board_id() is not null
$$;

-- Only the Board Manager invites: whoever passes on the link could use it, and the system administrator sees no case.
create or replace function app.invite(person uuid, hash bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with invited as (
    insert into invitations (token_hash, board_id, person_id, purpose, expires_at)
    select hash, p.board_id, p.person_id, 'set up account', now() + interval '14 days'
    from people p where p.person_id = person and p.board_id = app.board_id()
      and exists (select from app.board_roles() r where r = 'board_manager')
    on conflict (token_hash) do nothing returning 1)
  select exists (select from invited)
$$;

grant execute on function app.email_taken(text, uuid) to sr_app;
