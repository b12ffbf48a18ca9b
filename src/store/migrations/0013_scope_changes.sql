-- The scope of a review may change after it was commissioned, at the Scoping Meeting or later. What it was, what it became
-- and why stay on record.
create table scope_changes (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  -- Null where the period changed.
  agency_id uuid,
  was jsonb not null,
  became jsonb not null,
  reason text not null check (reason <> ''),
  changed_on date not null,
  changed_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, changed_by) references people (board_id, person_id)
);

alter table scope_changes enable row level security;
create policy reachable on scope_changes using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
grant select, insert on scope_changes to sr_app;
create trigger append_only before update or delete on scope_changes for each row execute function app.refuse();
create trigger no_truncate before truncate on scope_changes for each statement execute function app.refuse();

grant update (period_from, period_to, background_from, practice_changed, reasons) on reviews to sr_app;
