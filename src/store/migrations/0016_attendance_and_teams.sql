-- Who came to a meeting of the Sub-Committee at which a referral was considered. The last word on a member counts.
create table attendances (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  agency_id uuid,
  attended text not null check (attended in ('attended', 'apologies', 'absent')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number, person_id, revision),
  foreign key (board_id, case_id, number) references considerations,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- Each Review Team that the Sub-Committee settled, with the day on which it did; the last one sits.
create table review_team_approvals (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  members uuid[] not null,
  approved_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['attendances', 'review_team_approvals'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy reachable on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
