-- Files that are to be published, checked for leaks by their bytes before they may be: what was found, how each finding was answered,
-- and who approved these very bytes. Nothing is changed: of each answer the last counts, and a mended file is checked anew.
-- What is found are names: this is for those who run the review and those who may approve what leaves.

create function app.sees_leak_checks() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from app.board_roles() r where r in ('board_manager', 'support_team', 'independent_chair', 'safeguarding_lead', 'legal_adviser'))
$$;

create table leak_checks (
  board_id uuid not null,
  case_id uuid not null,
  check_id uuid not null,
  file_name text not null check (file_name <> ''),
  size integer not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  -- Labels that the review uses, and names that are meant to stand in the file, as the office said them for this check.
  labels text[] not null,
  allowed text[] not null,
  given_at timestamptz not null default now(),
  given_by uuid not null,
  primary key (board_id, case_id, check_id),
  unique (board_id, case_id, check_id, sha256),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, given_by) references people (board_id, person_id)
);

create table leak_check_files (
  board_id uuid not null,
  case_id uuid not null,
  check_id uuid not null,
  sha256 bytea not null,
  content bytea not null,
  primary key (board_id, case_id, check_id),
  foreign key (board_id, case_id, check_id, sha256) references leak_checks (board_id, case_id, check_id, sha256),
  check (sha256 = sha256(content))
);
-- Word, Excel and PDF are compressed already.
alter table leak_check_files alter column content set storage external;

-- What the check came to, or why the file could not be read. `further`: findings beyond those that can be worked through.
create table leak_check_results (
  board_id uuid not null,
  case_id uuid not null,
  check_id uuid not null,
  further integer not null check (further >= 0),
  notes text[] not null,
  refused text,
  advice text,
  checked_at timestamptz not null default now(),
  primary key (board_id, case_id, check_id),
  foreign key (board_id, case_id, check_id) references leak_checks,
  check ((refused is null) = (advice is null))
);

create table leak_findings (
  board_id uuid not null,
  case_id uuid not null,
  check_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind <> ''),
  found text not null,
  why text not null check (why <> ''),
  place text not null,
  around text not null,
  primary key (board_id, case_id, check_id, number),
  foreign key (board_id, case_id, check_id) references leak_check_results
);

-- Put away as no leak, for a reason; or taken up again. A finding that is one is answered by a mended file.
create table leak_answers (
  board_id uuid not null,
  case_id uuid not null,
  check_id uuid not null,
  number integer not null,
  revision integer not null check (revision > 0),
  no_leak boolean not null,
  reason text not null,
  answered_at timestamptz not null default now(),
  answered_by uuid not null,
  primary key (board_id, case_id, check_id, number, revision),
  foreign key (board_id, case_id, check_id, number) references leak_findings,
  foreign key (board_id, answered_by) references people (board_id, person_id),
  check (not no_leak or reason <> '')
);

-- Each approver once: two rows are two people, and both approved the same bytes.
create table leak_approvals (
  board_id uuid not null,
  case_id uuid not null,
  check_id uuid not null,
  sha256 bytea not null,
  approved_by uuid not null,
  approved_at timestamptz not null default now(),
  primary key (board_id, case_id, check_id, approved_by),
  foreign key (board_id, case_id, check_id, sha256) references leak_checks (board_id, case_id, check_id, sha256),
  foreign key (board_id, approved_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['leak_checks', 'leak_check_files', 'leak_check_results', 'leak_findings', 'leak_answers', 'leak_approvals'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy seeing on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()) and (select app.sees_leak_checks()))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
  foreach name in array array['leak_checks', 'leak_check_files', 'leak_check_results', 'leak_findings', 'leak_answers'] loop
    execute format('create policy office on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()) and (select app.works_in_office()))', name);
  end loop;
end $$;
-- Nobody approves for another.
create policy approving on leak_approvals for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and approved_by = (select app.person_id())
  and exists (select from app.board_roles() r where r in ('board_manager', 'independent_chair', 'safeguarding_lead', 'legal_adviser')));

-- Whether the file was read whole, every finding in it is put away, and two people approved it.
create function app.is_released(of_board uuid, of_case uuid, of_check uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from leak_check_results r where r.board_id = of_board and r.case_id = of_case and r.check_id = of_check and r.refused is null and r.further = 0)
    and not exists (select from leak_findings f where f.board_id = of_board and f.case_id = of_case and f.check_id = of_check
      and not coalesce((select a.no_leak from leak_answers a where a.board_id = f.board_id and a.case_id = f.case_id and a.check_id = f.check_id and a.number = f.number
        order by a.revision desc limit 1), false))
    and (select count(*) from leak_approvals p where p.board_id = of_board and p.case_id = of_case and p.check_id = of_check) > 1
$$;
grant execute on function app.sees_leak_checks(), app.is_released(uuid, uuid, uuid) to sr_app;

-- The bytes that were published. Null for what was published before files were checked, and for learning summaries.
alter table publications add column check_id uuid;
alter table publications add foreign key (board_id, case_id, check_id) references leak_checks;

create function app.publishes_what_is_released() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.what = 'report and response' and (new.check_id is null or not app.is_released(new.board_id, new.case_id, new.check_id))
  then raise exception 'a report is published once its file was checked for leaks and approved by two people'; end if;
  return new;
end $$;
create trigger released before insert on publications for each row execute function app.publishes_what_is_released();
