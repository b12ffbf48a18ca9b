-- Accounts of several agencies that tell of one event, put side by side by people. Nothing is merged: each entry stays as it was signed.
-- A link is written in versions; what people said of a pair that was suggested and is not one event is kept, so that it is not suggested again.
create table same_events (
  board_id uuid not null,
  case_id uuid not null,
  event_id uuid not null,
  version integer not null check (version > 0),
  state text not null check (state in ('open', 'differ', 'agreed', 'apart')),
  -- Where the accounts differ, in words; and the account that is agreed, with whom and when.
  differences text not null,
  account text not null,
  agreed_with text not null,
  agreed_on date,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, event_id, version),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, written_by) references people (board_id, person_id),
  check ((state = 'agreed') = (agreed_on is not null)),
  check (state <> 'agreed' or account <> '' and agreed_with <> ''),
  check (state <> 'differ' or differences <> '')
);

create table same_event_entries (
  board_id uuid not null,
  case_id uuid not null,
  event_id uuid not null,
  version integer not null,
  agency_id uuid not null,
  entry_id uuid not null,
  primary key (board_id, case_id, event_id, version, entry_id),
  foreign key (board_id, case_id, event_id, version) references same_events,
  foreign key (board_id, case_id, agency_id, entry_id) references entries (board_id, case_id, agency_id, entry_id)
);
create index same_event_entries_by_entry on same_event_entries (board_id, case_id, entry_id);

create table not_same_events (
  board_id uuid not null,
  case_id uuid not null,
  first_entry uuid not null,
  second_entry uuid not null check (second_entry > first_entry),
  said_at timestamptz not null default now(),
  said_by uuid not null,
  primary key (board_id, case_id, first_entry, second_entry),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, said_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['same_events', 'same_event_entries', 'not_same_events'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy reading on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()))', name);
    execute format('create policy carrying_out on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and case_id in (select app.cases_carried_out()))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
