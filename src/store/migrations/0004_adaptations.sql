-- How one case departs from its procedure: a step left out, added, moved, a pause. Each with its reason; a later one changes an earlier.
create table case_adaptations (
  board_id uuid not null,
  case_id uuid not null,
  adaptation_id uuid not null,
  kind text not null,
  -- Null where the whole timetable is meant.
  step text,
  change jsonb not null,
  reason text not null check (reason <> '' or kind = 'complete'),
  -- The clock, not the transaction's start: adaptations keep the order in which acts on a case followed each other.
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, adaptation_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);
create index case_adaptations_in_order on case_adaptations (board_id, case_id, recorded_at);

create trigger append_only before update or delete on case_adaptations for each row execute function app.refuse();
create trigger no_truncate before truncate on case_adaptations for each statement execute function app.refuse();

alter table case_adaptations enable row level security;
create policy reachable on case_adaptations using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
grant select, insert on case_adaptations to sr_app;
