-- The key events of a case: entries chosen from the integrated chronology, in short words of whoever chose them. The entry stays as its agency
-- signed it; every save is a version, and of each entry the last one counts.
create table key_events (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version > 0),
  is_chosen boolean not null,
  -- Empty where the entry's own words stand.
  words text not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, entry_id, version),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, case_id, agency_id, entry_id) references entries (board_id, case_id, agency_id, entry_id),
  foreign key (board_id, written_by) references people (board_id, person_id)
);

alter table key_events enable row level security;
create policy reading on key_events for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy carrying_out on key_events for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and case_id in (select app.cases_carried_out()) and written_by = (select app.person_id()));
grant select, insert on key_events to sr_app;
create trigger append_only before update or delete on key_events for each row execute function app.refuse();
create trigger no_truncate before truncate on key_events for each statement execute function app.refuse();
