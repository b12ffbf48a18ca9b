-- A referrer without an account. Whoever refers so never comes through the door: all they can do are the few functions below, each of which
-- looks up the hash of a proof that only they hold and reaches just the one referral it belongs to. While it is written they read and
-- change it; once it is sent they add to it, see how it stands and read the board's letter to them, and read nothing else of it again.

-- A single-use link that the office makes for a named referrer.
create table referral_links (
  board_id uuid not null references boards,
  link_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  for_name text not null check (for_name <> ''),
  for_agency text not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (board_id, link_id),
  foreign key (board_id, made_by) references people (board_id, person_id)
);

-- `case_id` once it is sent: until then no case is there, and the form is its writer's working paper, which goes after 60 days without a save.
create table door_referrals (
  board_id uuid not null references boards,
  form_id uuid not null,
  link_id uuid,
  opened_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  case_id uuid,
  sent_at timestamptz,
  signed_name text,
  primary key (board_id, form_id),
  unique (form_id),
  unique (board_id, case_id),
  foreign key (board_id, link_id) references referral_links,
  foreign key (board_id, case_id) references cases,
  check ((case_id is null) = (sent_at is null) and (case_id is null) = (signed_name is null))
);
create index door_referrals_unsent on door_referrals (saved_at) where case_id is null;

create table door_referral_saves (
  board_id uuid not null,
  form_id uuid not null,
  section text not null,
  revision integer not null check (revision > 0),
  current boolean not null,
  content jsonb not null check (octet_length(content::text) <= 600000),
  saved_at timestamptz not null default now(),
  primary key (board_id, form_id, section, revision),
  foreign key (board_id, form_id) references door_referrals on delete cascade
);

-- A code is 25 letters and digits, as random as a token: its hash can be kept bare. That of a draft ends when it is sent.
create table door_referral_codes (
  board_id uuid not null,
  form_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  made_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (code_hash),
  foreign key (board_id, form_id) references door_referrals on delete cascade
);
create index door_referral_codes_by_form on door_referral_codes (board_id, form_id);

create table door_referral_visits (
  board_id uuid not null,
  form_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  primary key (token_hash),
  foreign key (board_id, form_id) references door_referrals on delete cascade
);
create index door_referral_visits_by_form on door_referral_visits (board_id, form_id);
create index door_referral_visits_by_time on door_referral_visits (opened_at);

-- What was added by which form, so that a double post is answered once.
create table door_referral_posts (
  board_id uuid not null,
  form_id uuid not null,
  operation_id uuid not null,
  number integer not null,
  primary key (board_id, form_id, operation_id),
  foreign key (board_id, form_id) references door_referrals on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['referral_links', 'door_referrals', 'door_referral_saves', 'door_referral_codes', 'door_referral_visits', 'door_referral_posts'] loop
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;
create policy office on referral_links for select using (board_id = (select app.board_id()) and (select app.is_office()));
grant select (board_id, link_id, for_name, for_agency, made_at, made_by, expires_at, used_at) on referral_links to sr_app;
-- Who signed a referral that came without an account, for those who consider it.
create policy considering on door_referrals for select using (board_id = (select app.board_id()) and (select app.takes_part_in_deciding())
  and case_id in (select app.reachable_cases()));
grant select (board_id, case_id, sent_at, signed_name) on door_referrals to sr_app;

create function app.make_referral_link(link uuid, whom text, agency text, hash bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with made as (
    insert into referral_links (board_id, link_id, token_hash, for_name, for_agency, made_by, expires_at)
    select app.board_id(), link, hash, whom, agency, app.person_id(), now() + interval '14 days' where app.is_office() returning 1)
  select exists (select from made)
$$;
grant execute on function app.make_referral_link(uuid, text, text, bytea) to sr_app;

-- In whose name history tells of what such referrers do: one for each board, who can never sign in. Who they are stands in the referral.
create function app.referrer_without_account(board uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare address text := 'referrer@' || board || '.invalid';
begin
  insert into people (board_id, person_id, name, email) values (board, gen_random_uuid(), 'A referrer without an account', address) on conflict do nothing;
  return (select person_id from people where board_id = board and email = address);
end $$;

-- The referral that a visit's proof reaches, while the visit lasts; null otherwise.
create function app.referral_at_door(visit bytea) returns door_referrals language sql stable security definer set search_path = public, pg_temp as $$
  select r.* from door_referrals r join door_referral_visits v using (board_id, form_id)
  where v.token_hash = visit and v.opened_at > now() - interval '12 hours' and v.seen_at > now() - interval '1 hour'
$$;

-- The board's name where it lets anybody of an agency refer at an open address; nothing otherwise.
create function app.door_referral_board(board uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select b.name from boards b where b.board_id = board and b.settings ->> 'openReferrals' = 'yes'
$$;

create function app.door_referral_link(hash bytea) returns table (board text, for_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.name, l.for_name from referral_links l join boards b using (board_id) where l.token_hash = hash and l.used_at is null and l.expires_at > now()
$$;

-- Begins a form, by a link (which is then used up) or at the board's open address. False: neither is there.
create function app.door_start_referral(board uuid, link_hash bytea, form uuid, code bytea, visit bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare link referral_links;
begin
  delete from door_referrals where case_id is null and saved_at < now() - interval '60 days';
  delete from door_referral_visits where opened_at < now() - interval '1 day';
  if link_hash is not null then
    update referral_links set used_at = now() where token_hash = link_hash and used_at is null and expires_at > now() returning * into link;
    if not found then return false; end if;
    board := link.board_id;
  elsif app.door_referral_board(board) is null then
    return false;
  end if;
  insert into door_referrals (board_id, form_id, link_id) values (board, form, link.link_id);
  insert into door_referral_codes (board_id, form_id, code_hash) values (board, form, code);
  insert into door_referral_visits (board_id, form_id, token_hash) values (board, form, visit);
  if link.link_id is not null then
    insert into door_referral_saves (board_id, form_id, section, revision, current, content) values (board, form, 'referrer', 1, true,
      jsonb_build_object('referrer', jsonb_build_object('name', link.for_name, 'agency', link.for_agency, 'designation', '', 'email', '', 'telephone', '')));
  end if;
  return true;
end $$;

create function app.door_enter_referral(code bytea, visit bytea) returns boolean language sql security definer set search_path = public, pg_temp as $$
  with entered as (
    insert into door_referral_visits (board_id, form_id, token_hash)
    select c.board_id, c.form_id, visit from door_referral_codes c where c.code_hash = code and c.retired_at is null returning 1)
  select exists (select from entered)
$$;

create function app.door_leave_referral(visit bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from door_referral_visits where token_hash = visit
$$;

-- What a visitor may know of their own referral, and that they are still here.
create function app.door_referral_visit(visit bytea) returns table (board text, guidance text, reference text, saved_at timestamptz, sent_at timestamptz)
language sql security definer set search_path = public, pg_temp as $$
  update door_referral_visits v set seen_at = now() where v.token_hash = visit and (app.referral_at_door(visit)).form_id is not null;
  select b.name, b.settings ->> 'guidance', c.reference, r.saved_at, r.sent_at
  from app.referral_at_door(visit) r join boards b using (board_id) left join cases c on c.board_id = r.board_id and c.case_id = r.case_id
$$;

create function app.door_referral_draft(visit bytea) returns table (section text, revision integer, content jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (s.section) s.section, s.revision, s.content
  from app.referral_at_door(visit) r join door_referral_saves s using (board_id, form_id)
  where r.case_id is null and s.current order by s.section, s.revision desc
$$;

-- Keeps a section, right or wrong. One made from a text that was overtaken is kept beside the one that counts. Of each the last thirty are kept.
create function app.door_save_referral(visit bytea, part text, words jsonb, based_on integer) returns table (revision integer, overtaken boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare r door_referrals; stands integer; next integer;
begin
  select d.* into r from door_referrals d where (d.board_id, d.form_id) = (select f.board_id, f.form_id from app.referral_at_door(visit) f) for update;
  if r.form_id is null or r.case_id is not null then return; end if;
  select coalesce(max(s.revision) filter (where s.current), 0), coalesce(max(s.revision), 0) + 1 into stands, next
  from door_referral_saves s where s.board_id = r.board_id and s.form_id = r.form_id and s.section = part;
  insert into door_referral_saves (board_id, form_id, section, revision, current, content) values (r.board_id, r.form_id, part, next, based_on = stands, words);
  delete from door_referral_saves s where s.board_id = r.board_id and s.form_id = r.form_id and s.section = part and s.revision <= next - 30 and s.revision <> stands;
  update door_referrals d set saved_at = now() where d.board_id = r.board_id and d.form_id = r.form_id;
  return query select next, based_on <> stands;
end $$;

-- Tells agencies to secure their files: those told already are not told again.
create function app.tell_agencies(board uuid, of_case uuid, agencies text[], on_day date) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with told as (
    insert into secure_files_notices (board_id, case_id, notice_id, agency_id, agency_name, issued_on)
    select board, of_case, gen_random_uuid(), a.agency_id, coalesce(a.name, n), on_day from unnest(agencies) n
    left join agencies a on a.board_id = board and lower(a.name) = lower(n)
    where not exists (select from secure_files_notices t where t.board_id = board and t.case_id = of_case and lower(t.agency_name) = lower(coalesce(a.name, n)))
    on conflict do nothing returning 1)
  select count(*)::integer from told
$$;

-- Sends what was written, all at once: the case, the referral, its facts, the notices and the line of the history. `based_on` is the sum of
-- the revisions that the words were made from: false where the form was changed meanwhile, or was sent before.
create function app.door_send_referral(visit bytea, based_on bigint, new_case uuid, new_reference text, words jsonb, signed text, incident_on date,
  agencies text[], keys text[], receipt bytea, on_day date, facts text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare r door_referrals; who uuid;
begin
  select d.* into r from door_referrals d where (d.board_id, d.form_id) = (select f.board_id, f.form_id from app.referral_at_door(visit) f) for update;
  if r.form_id is null or r.case_id is not null then return false; end if;
  if based_on <> (select coalesce(sum(s.revision), 0) from app.door_referral_draft(visit) s) then return false; end if;
  who := app.referrer_without_account(r.board_id);
  insert into cases (board_id, case_id, reference, submitted_at) values (r.board_id, new_case, new_reference, now());
  insert into referrals (board_id, case_id, content, sent_by) values (r.board_id, new_case, words, who);
  insert into incident_keys (board_id, case_id, key) select r.board_id, new_case, k from unnest(keys) k on conflict do nothing;
  insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values (r.board_id, new_case, gen_random_uuid(), 'referral_received', on_day, who);
  if incident_on is not null then
    insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values (r.board_id, new_case, gen_random_uuid(), 'incident', incident_on, who);
  end if;
  perform app.tell_agencies(r.board_id, new_case, agencies, on_day);
  insert into history (board_id, chain_id, actor_id, act, facts) values (r.board_id, new_case, who, 'send-referral', facts);
  update door_referrals d set case_id = new_case, sent_at = now(), signed_name = signed where d.board_id = r.board_id and d.form_id = r.form_id;
  delete from door_referral_saves s where s.board_id = r.board_id and s.form_id = r.form_id;
  update door_referral_codes c set retired_at = now() where c.board_id = r.board_id and c.form_id = r.form_id;
  insert into door_referral_codes (board_id, form_id, code_hash) values (r.board_id, r.form_id, receipt);
  return true;
end $$;

-- Adds a note, and rows at the end of lists that the visitor is not shown. The number of the addendum; null where there is no such referral.
create function app.door_add_to_referral(visit bytea, operation uuid, new_note text, rows jsonb, agencies text[], on_day date, facts text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare r door_referrals; stands jsonb; n integer; who uuid;
begin
  select f.* into r from app.referral_at_door(visit) f;
  if r.case_id is null then return null; end if;
  perform from cases c where c.board_id = r.board_id and c.case_id = r.case_id for no key update;
  select p.number into n from door_referral_posts p where p.board_id = r.board_id and p.form_id = r.form_id and p.operation_id = operation;
  if found then return n; end if;
  select f.content into stands from referrals f where f.board_id = r.board_id and f.case_id = r.case_id;
  select coalesce(max(a.number), 0) + 1 into n from referral_addenda a where a.board_id = r.board_id and a.case_id = r.case_id;
  for i in 1 .. n - 1 loop
    stands := stands || (select a.replaces from referral_addenda a where a.board_id = r.board_id and a.case_id = r.case_id and a.number = i);
  end loop;
  who := app.referrer_without_account(r.board_id);
  insert into referral_addenda (board_id, case_id, number, note, replaces, added_by) values (r.board_id, r.case_id, n, new_note,
    (select coalesce(jsonb_object_agg(e.key, coalesce(stands -> e.key, '[]') || e.value), '{}') from jsonb_each(rows) e where e.key in ('agencies', 'family', 'keyDates')), who);
  perform app.tell_agencies(r.board_id, r.case_id, agencies, on_day);
  insert into history (board_id, chain_id, actor_id, act, facts) values (r.board_id, r.case_id, who, 'add-to-referral', facts);
  insert into door_referral_posts (board_id, form_id, operation_id, number) values (r.board_id, r.form_id, operation, n);
  return n;
end $$;

-- Which of the few steps that a referrer is told of have been taken, and when. On record as read.
create function app.door_referral_steps(visit bytea) returns table (kind text, on_day date) language plpgsql security definer set search_path = public, pg_temp as $$
declare r door_referrals;
begin
  select f.* into r from app.referral_at_door(visit) f;
  if r.case_id is null then return; end if;
  insert into access_log (board_id, person_id, case_id, what) values (r.board_id, app.referrer_without_account(r.board_id), r.case_id, 'status line of a referral, by receipt code');
  return query select f.kind, max(f.happened_on) from case_facts f
    where f.board_id = r.board_id and f.case_id = r.case_id and f.happened_on is not null
      and f.kind in ('referral_received', 'circulated_to_subcommittee', 'chair_informed', 'chair_agreed_panel', 'panel_declined', 'chair_decided', 'no_review_decided', 'commissioned')
      and not exists (select from case_facts later where later.board_id = f.board_id and later.case_id = f.case_id and later.corrects = f.fact_id)
    group by f.kind;
end $$;

-- The board's letters to the referrer, once they are sent; `document` for the one that is asked for. On record as read.
create function app.door_referral_letters(visit bytea, wanted uuid) returns table (letter_id uuid, sent_on date, words text, document bytea)
language plpgsql security definer set search_path = public, pg_temp as $$
declare r door_referrals;
begin
  select f.* into r from app.referral_at_door(visit) f;
  if r.case_id is null then return; end if;
  return query
    select l.letter_id, d.sent_on, v.filled ->> 'words', case when l.letter_id = wanted then a.document end
    from case_letters l join case_letter_dispatches d using (board_id, case_id, letter_id) join case_letter_versions v using (board_id, case_id, letter_id, version)
    join case_letter_approvals a using (board_id, case_id, letter_id, version)
    where l.board_id = r.board_id and l.case_id = r.case_id and l.kind like '%\_referrer';
  if found then
    insert into access_log (board_id, person_id, case_id, what) values (r.board_id, app.referrer_without_account(r.board_id), r.case_id, 'letter to the referrer, by receipt code');
  end if;
end $$;

grant execute on function app.door_referral_board(uuid), app.door_referral_link(bytea), app.door_start_referral(uuid, bytea, uuid, bytea, bytea),
  app.door_enter_referral(bytea, bytea), app.door_leave_referral(bytea), app.door_referral_visit(bytea), app.door_referral_draft(bytea),
  app.door_save_referral(bytea, text, jsonb, integer),
  app.door_send_referral(bytea, bigint, uuid, text, jsonb, text, date, text[], text[], bytea, date, text),
  app.door_add_to_referral(bytea, uuid, text, jsonb, text[], date, text), app.door_referral_steps(bytea), app.door_referral_letters(bytea, uuid)
  to sr_door;
