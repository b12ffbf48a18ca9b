-- What agencies and the board do about what a review teaches, whatever its kind: each action on one list until it is closed with
-- evidence of its impact. An action is written once; how it goes is told by updates, of which the last counts.
create table review_actions (
  board_id uuid not null,
  case_id uuid not null,
  action_id uuid not null,
  -- Whose action it is; null for the board's own.
  agency_id uuid,
  origin text not null check (origin in ('agency plan', 'board')),
  learning text not null,
  action text not null check (action <> ''),
  owner text not null check (owner <> ''),
  -- As it was written, and the day where the words are one.
  due_words text not null,
  due_on date,
  -- Where in the agency's action plan it stood.
  section text default 'action_plan' check (section = 'action_plan'),
  part_version integer,
  position integer,
  added_on date not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid not null,
  primary key (board_id, case_id, action_id),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, case_id, agency_id, section, part_version) references package_parts (board_id, case_id, agency_id, section, version),
  foreign key (board_id, added_by) references people (board_id, person_id),
  check ((origin = 'agency plan') = (part_version is not null and position is not null and agency_id is not null))
);
create index review_actions_newest_first on review_actions (board_id, added_at desc, action_id desc);

create table action_updates (
  board_id uuid not null,
  case_id uuid not null,
  action_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('not started', 'in progress', 'done', 'closed')),
  progress text not null check (progress <> ''),
  impact text not null,
  reported_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, action_id, number),
  foreign key (board_id, case_id, action_id) references review_actions,
  foreign key (board_id, recorded_by) references people (board_id, person_id),
  check (state <> 'closed' or impact <> '')
);

do $$
declare name text;
begin
  foreach name in array array['review_actions', 'action_updates'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy following on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_carried_out())))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
