-- How the practitioners whom agencies name and the family are brought into a review. Only those who run it or carry it out see this.
-- Nothing is changed: of each person the last revision counts.

-- A practitioner has no id in an agency's list: `practitioner_id` is made of the agency, name and role, kept beside it as they were.
create table practitioner_invitations (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  practitioner_id uuid not null,
  revision integer not null check (revision > 0),
  name text not null check (name <> ''),
  role text not null,
  status text not null check (status in ('not yet', 'invited', 'declined', 'not invited')),
  happened_on date,
  reason text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, agency_id, practitioner_id, revision),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, recorded_by) references people (board_id, person_id),
  check ((status in ('invited', 'declined')) = (happened_on is not null)),
  check (status <> 'not invited' or reason <> '')
);

create table family_members (
  board_id uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  name text not null check (name <> ''),
  relationship text not null check (relationship <> ''),
  is_child boolean not null,
  from_referral boolean not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid not null,
  primary key (board_id, case_id, member_id),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, added_by) references people (board_id, person_id)
);

create table family_engagements (
  board_id uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  revision integer not null check (revision > 0),
  invited text not null check (invited in ('not yet', 'yes', 'no')),
  invited_on date,
  how text not null,
  by_whom text not null,
  explained_on date,
  needs text[] not null,
  adjustments text not null,
  outcome text not null check (outcome in ('awaited', 'will contribute', 'contributed', 'declined', 'no reply')),
  notes text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, member_id, revision),
  foreign key (board_id, case_id, member_id) references family_members,
  foreign key (board_id, recorded_by) references people (board_id, person_id),
  check ((invited = 'yes') = (invited_on is not null)),
  check (invited <> 'no' or notes <> '')
);

do $$
declare name text;
begin
  foreach name in array array['practitioner_invitations', 'family_members', 'family_engagements'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy carrying_out on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and case_id in (select app.cases_carried_out()))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
