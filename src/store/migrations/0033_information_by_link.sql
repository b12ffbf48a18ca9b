-- The link by which a named contact of an agency answers one request without an account. It is the door's: who holds it can see and
-- write what belongs to that request's answer while it is being written, and nothing else; once sent, nothing can be read back by it.

create table initial_links (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  link_id uuid not null,
  contact_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- How it reaches the contact.
  manner text not null check (manner in ('mail', 'hand')),
  issued_at timestamptz not null default now(),
  issued_by uuid not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  primary key (board_id, case_id, request_id, link_id),
  foreign key (board_id, case_id, request_id, contact_id) references initial_contacts (board_id, case_id, request_id, contact_id),
  foreign key (board_id, issued_by) references people (board_id, person_id)
);

-- What the contact is writing: kept for them until they send it, under a further link for the same contact too.
create table initial_drafts (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  contact_id uuid not null,
  content jsonb not null,
  version integer not null,
  saved_at timestamptz not null default now(),
  primary key (board_id, case_id, request_id, contact_id),
  foreign key (board_id, case_id, request_id, contact_id) references initial_contacts
);

create table initial_draft_files (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  contact_id uuid not null,
  file_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('word', 'excel', 'csv', 'pdf')),
  size integer not null,
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  added_at timestamptz not null default clock_timestamp(),
  primary key (board_id, case_id, request_id, contact_id, file_id),
  foreign key (board_id, case_id, request_id, contact_id) references initial_contacts
);
alter table initial_draft_files alter column content set storage external;

alter table initial_links enable row level security;
alter table initial_drafts enable row level security;
alter table initial_draft_files enable row level security;
create policy office on initial_links for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and (select app.works_in_office()));
-- Everything but the hash: not even a statement smuggled into a page of the office learns what proves a link.
grant select (board_id, case_id, request_id, link_id, contact_id, manner, issued_at, issued_by, expires_at, revoked_at, used_at) on initial_links to sr_app;

-- Giving out a link ends every earlier one for the same request. Null where the person may not, or there is no such contact.
create function app.issue_information_link(request uuid, contact uuid, hash bytea, in_manner text, days integer) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare known initial_contacts; made uuid := gen_random_uuid();
begin
  if not app.works_in_office() then return null; end if;
  select * into known from initial_contacts c where c.board_id = app.board_id() and c.request_id = request and c.contact_id = contact
    and c.case_id in (select app.reachable_cases());
  if not found or days not between 1 and 60 then return null; end if;
  update initial_links l set revoked_at = now() where l.board_id = known.board_id and l.request_id = known.request_id and l.revoked_at is null and l.used_at is null;
  insert into initial_links (board_id, case_id, request_id, link_id, contact_id, token_hash, manner, issued_by, expires_at)
    values (known.board_id, known.case_id, known.request_id, made, known.contact_id, hash, in_manner, app.person_id(), now() + make_interval(days => days));
  return made;
end $$;

create function app.revoke_information_links(request uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  if not app.works_in_office() then return 0; end if;
  update initial_links l set revoked_at = now() where l.board_id = app.board_id() and l.request_id = request and l.case_id in (select app.reachable_cases())
    and l.revoked_at is null and l.used_at is null and l.expires_at > now();
  get diagnostics ended = row_count;
  return ended;
end $$;
grant execute on function app.issue_information_link(uuid, uuid, bytea, text, integer), app.revoke_information_links(uuid) to sr_app;

-- The live link that the token's hash proves; a row of nulls where it proves none.
create function app.information_link(hash bytea) returns initial_links
language sql stable security definer set search_path = public, pg_temp as $$
  select l.* from initial_links l where l.token_hash = hash and l.revoked_at is null and l.used_at is null and l.expires_at > now()
$$;

create function app.door_information(hash bytea)
returns table (board text, agency text, reference text, letter text, question text, asked_on date, due_on date, earlier integer, name text, post text,
  expires_at timestamptz, content jsonb, version integer, files jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.name, a.name, k.reference, r.letter, r.question, r.asked_on, r.due_on,
    (select count(*)::int from initial_returns n where n.board_id = r.board_id and n.case_id = r.case_id and n.request_id = r.request_id),
    c.name, c.post, l.expires_at, d.content, coalesce(d.version, 0),
    coalesce((select jsonb_agg(jsonb_build_object('fileId', f.file_id, 'name', f.name, 'kind', f.kind, 'size', f.size) order by f.added_at)
      from initial_draft_files f where f.board_id = l.board_id and f.case_id = l.case_id and f.request_id = l.request_id and f.contact_id = l.contact_id), '[]')
  from app.information_link(hash) l
  join boards b on b.board_id = l.board_id
  join cases k on k.board_id = l.board_id and k.case_id = l.case_id
  join initial_requests r on r.board_id = l.board_id and r.case_id = l.case_id and r.request_id = l.request_id
  join agencies a on a.board_id = r.board_id and a.agency_id = r.agency_id
  join initial_contacts c on c.board_id = l.board_id and c.case_id = l.case_id and c.request_id = l.request_id and c.contact_id = l.contact_id
  left join initial_drafts d on d.board_id = l.board_id and d.case_id = l.case_id and d.request_id = l.request_id and d.contact_id = l.contact_id
  where l.link_id is not null
$$;

-- The new version; -1 where the text was changed from another window since; null where the link is no more.
create function app.door_keep_information(hash bytea, words jsonb, based_on integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare l initial_links; made integer;
begin
  select * into l from app.information_link(hash);
  if l.link_id is null then return null; end if;
  insert into initial_drafts as d (board_id, case_id, request_id, contact_id, content, version)
    select l.board_id, l.case_id, l.request_id, l.contact_id, words, 1 where based_on = 0
    on conflict (board_id, case_id, request_id, contact_id) do nothing returning d.version into made;
  if made is not null then return made; end if;
  update initial_drafts d set content = words, version = d.version + 1, saved_at = now()
    where d.board_id = l.board_id and d.case_id = l.case_id and d.request_id = l.request_id and d.contact_id = l.contact_id and d.version = based_on
    returning d.version into made;
  return coalesce(made, -1);
end $$;

-- 'kept'; 'full' where five are there already; null where the link is no more.
create function app.door_add_information_file(hash bytea, file_name text, file_kind text, bytes bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare l initial_links;
begin
  select * into l from app.information_link(hash);
  if l.link_id is null then return null; end if;
  perform from initial_contacts c where c.board_id = l.board_id and c.case_id = l.case_id and c.request_id = l.request_id and c.contact_id = l.contact_id for no key update;
  if (select count(*) from initial_draft_files f where f.board_id = l.board_id and f.case_id = l.case_id and f.request_id = l.request_id and f.contact_id = l.contact_id) >= 5
    then return 'full'; end if;
  insert into initial_draft_files (board_id, case_id, request_id, contact_id, file_id, name, kind, size, sha256, content)
    values (l.board_id, l.case_id, l.request_id, l.contact_id, gen_random_uuid(), file_name, file_kind, length(bytes), sha256(bytes), bytes);
  return 'kept';
end $$;

create function app.door_drop_information_file(hash bytea, file uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with dropped as (
    delete from initial_draft_files f using app.information_link(hash) l
    where f.board_id = l.board_id and f.case_id = l.case_id and f.request_id = l.request_id and f.contact_id = l.contact_id and f.file_id = file returning 1)
  select exists (select from dropped)
$$;

-- Sends the answer: from then on the link opens nothing. The history tells it of whoever passed the link on, and names the contact's id;
-- it is in the same transaction. Null where the link is no more.
create function app.door_send_information(hash bytea, words jsonb, in_standing text, why text, on_day date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare l initial_links; made integer; came integer; all_in boolean;
begin
  select * into l from app.information_link(hash);
  if l.link_id is null then return null; end if;
  perform from cases k where k.case_id = l.case_id for no key update;
  update initial_links u set used_at = now() where u.board_id = l.board_id and u.link_id = l.link_id and u.used_at is null and u.revoked_at is null;
  if not found then return null; end if;
  select coalesce(max(n.version), 0) + 1 into made from initial_returns n where n.board_id = l.board_id and n.case_id = l.case_id and n.request_id = l.request_id;
  insert into initial_returns (board_id, case_id, request_id, version, content, standing, reason, returned_on, contact_id)
    values (l.board_id, l.case_id, l.request_id, made, words, case when made = 1 then 'replaces' else in_standing end, case when made = 1 then '' else why end, on_day, l.contact_id);
  insert into initial_return_files (board_id, case_id, request_id, version, file_id, name, kind, size, sha256, content)
    select f.board_id, f.case_id, f.request_id, made, f.file_id, f.name, f.kind, f.size, f.sha256, f.content from initial_draft_files f
    where f.board_id = l.board_id and f.case_id = l.case_id and f.request_id = l.request_id and f.contact_id = l.contact_id;
  get diagnostics came = row_count;
  delete from initial_draft_files f where f.board_id = l.board_id and f.case_id = l.case_id and f.request_id = l.request_id and f.contact_id = l.contact_id;
  delete from initial_drafts d where d.board_id = l.board_id and d.case_id = l.case_id and d.request_id = l.request_id and d.contact_id = l.contact_id;
  all_in := app.note_information_returned(l.board_id, l.case_id, l.issued_by, on_day);
  insert into history (board_id, chain_id, actor_id, act, facts) values (l.board_id, l.case_id, l.issued_by, 'receive-information-by-link',
    json_build_object('request', l.request_id, 'contact', l.contact_id, 'link', l.link_id, 'version', made, 'files', came, 'allIn', all_in)::text);
  return made;
end $$;

grant execute on function app.door_information(bytea), app.door_keep_information(bytea, jsonb, integer), app.door_add_information_file(bytea, text, text, bytea),
  app.door_drop_information_file(bytea, uuid), app.door_send_information(bytea, jsonb, text, text, date) to sr_door;
