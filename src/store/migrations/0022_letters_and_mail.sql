-- Letters: drafted from the record, corrected by later versions of their words, approved by their signatory in one version, and sent.
-- Nothing of it is ever changed. And the mail that tells people that something waits for them here: an address and a link.

-- A board's own template for one kind of letter. The last one counts; one without content goes back to the service's own.
create table letter_templates (
  board_id uuid not null references boards,
  template_id uuid not null,
  kind text not null,
  number integer not null check (number > 0),
  file_name text not null,
  content bytea,
  sha256 bytea check (length(sha256) = 32),
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null,
  primary key (board_id, template_id),
  unique (board_id, kind, number),
  foreign key (board_id, uploaded_by) references people (board_id, person_id),
  check ((content is null) = (sha256 is null))
);
alter table letter_templates alter column content set storage external;

-- `about` tells letters of one kind apart, such as "decision 2". Whom it goes to is in the record as it was known when it was drafted;
-- `person_id` and `agency_id` where the service knows them.
create table case_letters (
  board_id uuid not null,
  case_id uuid not null,
  letter_id uuid not null,
  kind text not null,
  about text not null,
  signatory text not null,
  to_name text not null check (to_name <> ''),
  to_email text,
  person_id uuid,
  agency_id uuid,
  drafted_on date not null,
  drafted_at timestamptz not null default clock_timestamp(),
  drafted_by uuid not null,
  primary key (board_id, case_id, letter_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, drafted_by) references people (board_id, person_id)
);

-- What the letter says: the value of each field, the words of the letter among them. `template_id` null is the service's own template.
create table case_letter_versions (
  board_id uuid not null,
  case_id uuid not null,
  letter_id uuid not null,
  version integer not null check (version > 0),
  template_id uuid,
  filled jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  saved_by uuid not null,
  primary key (board_id, case_id, letter_id, version),
  foreign key (board_id, case_id, letter_id) references case_letters,
  foreign key (board_id, template_id) references letter_templates,
  foreign key (board_id, saved_by) references people (board_id, person_id)
);

-- The signatory's approval of one version, and the document as it was then made: these bytes are what is sent.
create table case_letter_approvals (
  board_id uuid not null,
  case_id uuid not null,
  letter_id uuid not null,
  version integer not null,
  document bytea not null,
  sha256 bytea not null check (sha256 = sha256(document)),
  approved_on date not null,
  approved_at timestamptz not null default clock_timestamp(),
  approved_by uuid not null,
  primary key (board_id, case_id, letter_id, version),
  foreign key (board_id, case_id, letter_id, version) references case_letter_versions,
  foreign key (board_id, approved_by) references people (board_id, person_id)
);
alter table case_letter_approvals alter column document set storage external;

create table case_letter_dispatches (
  board_id uuid not null,
  case_id uuid not null,
  letter_id uuid not null,
  version integer not null,
  manner text not null check (manner in ('mail', 'post', 'hand')),
  sent_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, letter_id),
  foreign key (board_id, case_id, letter_id, version) references case_letter_approvals,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- A letter that will not be sent, and why.
create table case_letter_set_asides (
  board_id uuid not null,
  case_id uuid not null,
  letter_id uuid not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, letter_id),
  foreign key (board_id, case_id, letter_id) references case_letters,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- Letters that this person signs: by a role on the board or on the very case.
create function app.letters_to_sign() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select l.letter_id from case_letters l
  where l.board_id = app.board_id() and l.case_id in (select app.reachable_cases())
    and exists (select from app.live_appointments() a where a.role = l.signatory and (a.case_id is null or a.case_id = l.case_id))
$$;

-- Letters sent to this person, or to the agency that they speak for; the Chief Officer's letter also for those who work on that agency's package.
create function app.letters_received() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select l.letter_id from case_letters l join case_letter_dispatches using (board_id, case_id, letter_id)
  where l.board_id = app.board_id() and l.case_id in (select app.reachable_cases())
    and (l.person_id = app.person_id() or l.agency_id in (select app.agencies_spoken_for())
      or l.kind = 'chief_officer' and (l.case_id, l.agency_id) in (select o.case_id, o.agency_id from app.open_packages() o))
$$;

-- Before it is sent a letter is the office's and its signatory's; afterwards it belongs to what those who decide may read.
create function app.letters_in_sight() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select l.letter_id from case_letters l
  where l.board_id = app.board_id() and l.case_id in (select app.reachable_cases())
    and (exists (select from app.board_roles() r where r in ('board_manager', 'support_team'))
      or app.takes_part_in_deciding() and exists (select from case_letter_dispatches d
        where d.board_id = l.board_id and d.case_id = l.case_id and d.letter_id = l.letter_id))
  union select app.letters_to_sign()
  union select app.letters_received()
$$;
grant execute on function app.letters_to_sign(), app.letters_received(), app.letters_in_sight() to sr_app;

do $$
declare name text;
begin
  foreach name in array array['letter_templates', 'case_letters', 'case_letter_versions', 'case_letter_approvals', 'case_letter_dispatches', 'case_letter_set_asides'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
  foreach name in array array['case_letters', 'case_letter_versions', 'case_letter_approvals', 'case_letter_dispatches', 'case_letter_set_asides'] loop
    execute format('create policy in_sight on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and letter_id in (select app.letters_in_sight()))', name);
  end loop;
  foreach name in array array['case_letter_dispatches', 'case_letter_set_asides'] loop
    execute format('create policy settle on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and recorded_by = (select app.person_id()) and letter_id in (select app.letters_in_sight()))', name);
  end loop;
end $$;

create policy own_board on letter_templates for select using (board_id = (select app.board_id()));
create policy upload on letter_templates for insert with check (board_id = (select app.board_id()) and uploaded_by = (select app.person_id())
  and exists (select from app.board_roles() r where r = 'board_manager'));
-- An act of somebody who may not read the letter can be what drafts it, such as the referral that its agencies are told of.
create policy draft on case_letters for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and drafted_by = (select app.person_id()));
create policy word on case_letter_versions for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and saved_by = (select app.person_id()) and (version = 1 or letter_id in (select app.letters_in_sight())));
create policy sign on case_letter_approvals for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and approved_by = (select app.person_id()) and letter_id in (select app.letters_to_sign()));

-- The outbox. A message is an address, what for in general words, and a link; never a name, never anything of a case. The link is taken
-- out once the message has left. A secret link, which signs somebody in, is not even for the office to see.
create table mails (
  board_id uuid not null default app.board_id() references boards,
  mail_id uuid not null,
  to_address text not null check (to_address ~ '^[^@\s]+@[^@\s]+$'),
  purpose text not null,
  link text check (link ~ '^/[A-Za-z0-9/_-]*$'),
  secret boolean not null,
  queued_at timestamptz not null default now(),
  tries integer not null default 0,
  next_try_at timestamptz not null default now(),
  last_fault text,
  outcome text check (outcome in ('sent', 'passed on', 'given up')),
  settled_at timestamptz,
  settled_by uuid,
  primary key (board_id, mail_id),
  foreign key (board_id, settled_by) references people (board_id, person_id),
  check ((outcome is null) = (settled_at is null)),
  check (link is not null or outcome is not null)
);
create index mails_waiting on mails (next_try_at) where outcome is null;
create index mails_newest_first on mails (board_id, queued_at desc, mail_id);

alter table mails enable row level security;
create policy queue on mails for insert with check (board_id = (select app.board_id()) and outcome is null);
create policy office on mails for select using (board_id = (select app.board_id())
  and exists (select from app.board_roles() r where r = 'board_manager' or r = 'support_team' and not secret));
create policy settle on mails for update using (board_id = (select app.board_id())
  and exists (select from app.board_roles() r where r = 'board_manager' or r = 'support_team' and not secret));
grant select, insert, update (link, next_try_at, outcome, settled_at, settled_by, tries) on mails to sr_app;

-- Mail leaves by the door, without a person: one message at a time, held by its sender until told how it went, so that two senders
-- never hold the same one. What has waited for a week is stale and is left to people.
create function app.door_next_mail() returns table (mail_id uuid, to_address text, purpose text, link text, tries integer)
language sql security definer set search_path = public, pg_temp as $$
  select m.mail_id, m.to_address, m.purpose, m.link, m.tries from mails m
  where m.outcome is null and m.next_try_at <= now() and m.queued_at > now() - interval '7 days'
  order by m.next_try_at, m.mail_id limit 1 for update skip locked
$$;

create function app.door_mail_left(id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update mails set outcome = 'sent', settled_at = now(), tries = tries + 1, link = null, last_fault = null where mail_id = id and outcome is null
$$;

-- `again_in` null: it will not be tried again.
create function app.door_mail_stayed(id uuid, fault text, again_in interval) returns void
language sql security definer set search_path = public, pg_temp as $$
  update mails set tries = tries + 1, last_fault = fault, next_try_at = coalesce(now() + again_in, next_try_at),
    outcome = case when again_in is null then 'given up' end, settled_at = case when again_in is null then now() end
  where mail_id = id and outcome is null
$$;
grant execute on function app.door_next_mail(), app.door_mail_left(uuid), app.door_mail_stayed(uuid, text, interval) to sr_door;
