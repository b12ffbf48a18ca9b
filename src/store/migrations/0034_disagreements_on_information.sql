-- A disagreement with an agency about information, and each step by which it was escalated: dated records, never changed.

-- The review's own people, on the cases that they review.
create function app.cases_reviewed() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from app.live_appointments() a
  where a.case_id is not null and a.role in ('lead_reviewer', 'overview_author', 'review_team_member') and a.case_id in (select app.reachable_cases())
$$;
grant execute on function app.cases_reviewed() to sr_app;

create table disagreements (
  board_id uuid not null,
  case_id uuid not null,
  disagreement_id uuid not null,
  agency_id uuid not null,
  concern text not null check (concern <> ''),
  raised_on date not null,
  raised_at timestamptz not null default now(),
  raised_by uuid not null,
  -- In which role, as it was then.
  raised_as text not null,
  primary key (board_id, case_id, disagreement_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, raised_by) references people (board_id, person_id)
);

create table disagreement_steps (
  board_id uuid not null,
  case_id uuid not null,
  disagreement_id uuid not null,
  number integer not null check (number > 0),
  level integer not null check (level in (2, 3)),
  contact text not null check (contact <> ''),
  post text not null check (post <> ''),
  manner text not null check (manner in ('letter', 'telephone', 'meeting')),
  happened_on date not null,
  said text not null check (said <> ''),
  outcome text not null check (outcome in ('settled', 'waits', 'not settled')),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, disagreement_id, number),
  foreign key (board_id, case_id, disagreement_id) references disagreements,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['disagreements', 'disagreement_steps'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
    execute format('create policy asking on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_reviewed())))', name);
  end loop;
end $$;
create policy raising on disagreements for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and raised_by = (select app.person_id()) and ((select app.works_in_office()) or case_id in (select app.cases_reviewed())));
-- Level 2 is the Board Manager's, level 3 the Independent Chair's, for the database too.
create policy escalating on disagreement_steps for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and recorded_by = (select app.person_id())
  and exists (select from app.board_roles() r where r = case level when 2 then 'board_manager' else 'independent_chair' end));
