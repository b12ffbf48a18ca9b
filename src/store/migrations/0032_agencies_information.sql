-- Agencies' written information (toolkit, Appendix 1, step 3(i)): asked of all at once by a day named in the letter, returned in
-- versions that are never changed, each late one chased by dated reminders, or the case gone on without it for a reason.

-- `collection`: asked of all agencies together once a Panel is agreed; otherwise a question of its own, at any stage.
alter table initial_requests add column collection boolean not null default false;
-- The day named in the letter. Null for what was asked before letters named one.
alter table initial_requests add column due_on date;

create function app.works_in_office() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from app.board_roles() r where r in ('board_manager', 'support_team'))
$$;
grant execute on function app.works_in_office() to sr_app;

-- Whom the agency or the office named to answer. They need no account.
create table initial_contacts (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  contact_id uuid not null,
  name text not null check (name <> ''),
  post text not null check (post <> ''),
  email text not null check (email = '' or email ~ '^[^@\s]+@[^@\s]+$'),
  named_at timestamptz not null default now(),
  named_by uuid not null,
  primary key (board_id, case_id, request_id, contact_id),
  foreign key (board_id, case_id, request_id) references initial_requests,
  foreign key (board_id, named_by) references people (board_id, person_id)
);

-- One version of what an agency returned, by somebody with an account or by a named contact without one.
create table initial_returns (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  standing text not null check (standing in ('replaces', 'adds')),
  reason text not null check (version = 1 or reason <> ''),
  returned_on date not null,
  returned_at timestamptz not null default now(),
  returned_by uuid,
  contact_id uuid,
  primary key (board_id, case_id, request_id, version),
  foreign key (board_id, case_id, request_id) references initial_requests,
  foreign key (board_id, returned_by) references people (board_id, person_id),
  foreign key (board_id, case_id, request_id, contact_id) references initial_contacts,
  check (num_nonnulls(returned_by, contact_id) = 1)
);

-- A file as it came with a version. Its bytes are never shown, only downloaded.
create table initial_return_files (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  version integer not null,
  file_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('word', 'excel', 'csv', 'pdf')),
  size integer not null,
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  primary key (board_id, case_id, request_id, version, file_id),
  foreign key (board_id, case_id, request_id, version) references initial_returns
);
-- Word, Excel and PDF are compressed already.
alter table initial_return_files alter column content set storage external;

create table initial_reminders (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  reminder_id uuid not null,
  reminded_on date not null,
  manner text not null check (manner in ('mail', 'telephone', 'letter', 'in person')),
  note text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, request_id, reminder_id),
  foreign key (board_id, case_id, request_id) references initial_requests,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- The case goes on without an agency's information. What comes later is still taken in.
create table initial_goings_on (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  reason text not null check (reason <> ''),
  decided_on date not null,
  recorded_at timestamptz not null default now(),
  decided_by uuid not null,
  primary key (board_id, case_id, request_id),
  foreign key (board_id, case_id, request_id) references initial_requests,
  foreign key (board_id, decided_by) references people (board_id, person_id)
);

insert into initial_returns (board_id, case_id, request_id, version, content, standing, reason, returned_on, returned_at, returned_by)
  select board_id, case_id, request_id, 1, jsonb_build_object('involvement', answer), 'replaces', '', answered_on, recorded_at, answered_by from initial_answers;
drop table initial_answers;

do $$
declare name text;
begin
  foreach name in array array['initial_contacts', 'initial_returns', 'initial_return_files', 'initial_reminders', 'initial_goings_on'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
  -- Whoever cannot see a request finds nothing of what became of it.
  foreach name in array array['initial_contacts', 'initial_returns', 'initial_return_files', 'initial_goings_on'] loop
    execute format('create policy asking on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and exists (select from initial_requests asked where asked.board_id = %I.board_id and asked.case_id = %I.case_id and asked.request_id = %I.request_id))', name, name, name, name);
  end loop;
  foreach name in array array['initial_contacts', 'initial_reminders', 'initial_goings_on'] loop
    execute format('create policy office on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and (select app.works_in_office()))', name);
  end loop;
end $$;
create policy deciding on initial_reminders for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and (select app.takes_part_in_deciding()));
-- Nobody answers for an agency but whoever speaks for it, in their own name.
create policy answering on initial_returns for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and returned_by = (select app.person_id())
  and exists (select from initial_requests asked where asked.board_id = initial_returns.board_id and asked.case_id = initial_returns.case_id
    and asked.request_id = initial_returns.request_id and asked.agency_id in (select app.agencies_spoken_for())));
create policy answering on initial_return_files for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and exists (select from initial_returns sent where sent.board_id = initial_return_files.board_id and sent.case_id = initial_return_files.case_id
    and sent.request_id = initial_return_files.request_id and sent.version = initial_return_files.version and sent.returned_by = (select app.person_id())));

-- Puts on record that all agencies asked together have answered, or that the case goes on without them: once, and by the program
-- itself. An agency's people, who see their own request alone, cannot tell; so it is found with the owner's rights.
create function app.note_information_returned(of_board uuid, of_case uuid, recorder uuid, on_day date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from initial_requests r where r.board_id = of_board and r.case_id = of_case and r.collection
      and not exists (select from initial_returns n where n.board_id = r.board_id and n.case_id = r.case_id and n.request_id = r.request_id)
      and not exists (select from initial_goings_on g where g.board_id = r.board_id and g.case_id = r.case_id and g.request_id = r.request_id))
    or not exists (select from initial_requests r where r.board_id = of_board and r.case_id = of_case and r.collection)
    or exists (select from case_facts f where f.board_id = of_board and f.case_id = of_case and f.kind = 'information_returned' and f.happened_on is not null
      and not exists (select from case_facts c where c.board_id = f.board_id and c.case_id = f.case_id and c.corrects = f.fact_id))
  then return false; end if;
  insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by)
    values (of_board, of_case, gen_random_uuid(), 'information_returned', on_day, recorder);
  return true;
end $$;

create function app.record_information_returned(of_case uuid, on_day date) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  select app.note_information_returned(app.board_id(), of_case, app.person_id(), on_day) where of_case in (select app.reachable_cases())
$$;
grant execute on function app.record_information_returned(uuid, date) to sr_app;
