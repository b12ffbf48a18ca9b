-- The further columns that the chronologies of a review are to have beside those that every chronology has. Written anew, never changed: the last
-- version counts. What stands in them is kept with each entry, under its heading.
create table review_columns (
  board_id uuid not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  columns jsonb not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, version),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, written_by) references people (board_id, person_id)
);

alter table review_columns enable row level security;
create policy reading on review_columns for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy carrying_out on review_columns for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and case_id in (select app.cases_carried_out()) and written_by = (select app.person_id()));
grant select, insert on review_columns to sr_app;
create trigger append_only before update or delete on review_columns for each row execute function app.refuse();
create trigger no_truncate before truncate on review_columns for each statement execute function app.refuse();
