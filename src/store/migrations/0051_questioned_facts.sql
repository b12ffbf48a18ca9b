-- Facts of the chronology that somebody questions at or before a Learning Event, and what is decided of each. The entry stays as its
-- agency signed it. Who questioned it is known by role alone: what practitioners say is promised to be unattributed.
create table questioned_facts (
  board_id uuid not null,
  case_id uuid not null,
  question_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  -- The version of the entry that was questioned.
  entry_version integer not null,
  proposed_by text not null check (proposed_by <> ''),
  proposal text not null check (proposal <> ''),
  questioned_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, question_id),
  foreign key (board_id, case_id, agency_id, entry_id) references entries (board_id, case_id, agency_id, entry_id),
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);
create index questioned_facts_by_entry on questioned_facts (board_id, case_id, entry_id);

create table fact_decisions (
  board_id uuid not null,
  case_id uuid not null,
  question_id uuid not null,
  number integer not null check (number > 0),
  outcome text not null check (outcome in ('changed', 'stands', 'disputed')),
  -- What the entry is to be read as, where it is changed; the reason where it stands; what remains in dispute where nothing is settled.
  words text not null check (words <> ''),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, question_id, number),
  foreign key (board_id, case_id, question_id) references questioned_facts,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['questioned_facts', 'fact_decisions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy reading on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()))', name);
    execute format('create policy carrying_out on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and case_id in (select app.cases_carried_out()) and recorded_by = (select app.person_id()))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
