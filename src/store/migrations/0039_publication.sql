-- What a board answers to a review's findings and what it tells the public of them: never changed, a correction is a later number.
-- Themes, actions and publications of a review are for those who run it, who carry it out and who decide on the board.

-- The cases within reach that this person runs or carries out: the board's office, the Lead Reviewer, the Overview Author, the Review Team.
create function app.cases_carried_out() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select reach.case_id from app.reachable_cases() reach (case_id)
  where exists (select from app.live_appointments() a where a.case_id is null and a.role in ('board_manager', 'support_team'))
    or exists (select from app.live_appointments() a where a.case_id = reach.case_id and a.role in ('lead_reviewer', 'overview_author', 'review_team_member'))
$$;
grant execute on function app.cases_carried_out() to sr_app;

create table board_responses (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  response text not null check (response <> ''),
  agreed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- Of each kind the last number stands. The text is that of a learning summary; a report's own text is not kept here.
create table publications (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  what text not null check (what in ('report and response', 'learning summary')),
  published_on date not null,
  address text not null check (address <> ''),
  available_until date check (available_until > published_on),
  text text not null,
  note text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, recorded_by) references people (board_id, person_id),
  check ((what = 'learning summary') = (text <> '')),
  check (what <> 'report and response' or available_until is not null)
);

create table non_publications (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  decided_on date not null,
  reason text not null check (reason <> ''),
  consulted text not null check (consulted <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['board_responses', 'publications', 'non_publications'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy following on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_carried_out())))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
