-- A large agency's departments hand in to its collator, who hands in once for the agency. An author of a department reaches that
-- department's work alone; an author without one is a collator and reaches all of the agency's.

create table departments (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  department_id uuid not null,
  name text not null check (name <> ''),
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid not null,
  primary key (board_id, case_id, agency_id, department_id),
  unique (board_id, case_id, agency_id, name),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, added_by) references people (board_id, person_id)
);

-- For which department an author writes; null for the whole agency. The last revision counts.
create table department_authors (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  department_id uuid,
  assigned_at timestamptz not null default now(),
  assigned_by uuid not null,
  primary key (board_id, case_id, agency_id, person_id, revision),
  foreign key (board_id, case_id, agency_id, department_id) references departments,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, assigned_by) references people (board_id, person_id)
);

-- What passes between a department and its collator. The last one says where the department's work stands.
create table department_steps (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  department_id uuid not null,
  number integer not null check (number > 0),
  step text not null check (step in ('submitted', 'returned', 'accepted')),
  reasons text not null check (step <> 'returned' or reasons <> ''),
  taken_at timestamptz not null default now(),
  taken_by uuid not null,
  primary key (board_id, case_id, agency_id, department_id, number),
  foreign key (board_id, case_id, agency_id, department_id) references departments,
  foreign key (board_id, taken_by) references people (board_id, person_id)
);

alter table uploads add column department_id uuid, add foreign key (board_id, case_id, agency_id, department_id) references departments;
alter table entries add column department_id uuid, add foreign key (board_id, case_id, agency_id, department_id) references departments;

-- The departments for which this person writes. Empty for everybody else.
create function app.own_departments() returns table (case_id uuid, agency_id uuid, department_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select last.case_id, last.agency_id, last.department_id from (
    select distinct on (d.case_id, d.agency_id) d.case_id, d.agency_id, d.department_id from department_authors d, app.session() s
    where d.board_id = s.board_id and d.person_id = s.person_id order by d.case_id, d.agency_id, d.revision desc) last
  where last.department_id is not null
$$;
grant execute on function app.own_departments() to sr_app;

do $$
declare name text;
begin
  foreach name in array array['departments', 'department_authors', 'department_steps'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
  -- Narrower than what the role of an author opens: the department's own work.
  foreach name in array array['uploads', 'entries'] loop
    execute format('create policy own_department on %I as restrictive using ((case_id, agency_id) not in (select o.case_id, o.agency_id from app.own_departments() o)
      or (case_id, agency_id, department_id) in (select o.case_id, o.agency_id, o.department_id from app.own_departments() o))', name);
  end loop;
  foreach name in array array['upload_files', 'upload_readings', 'staging_answers', 'acceptances'] loop
    execute format('create policy own_department on %I as restrictive using ((case_id, agency_id) not in (select o.case_id, o.agency_id from app.own_departments() o)
      or exists (select from uploads u where u.board_id = %1$I.board_id and u.upload_id = %1$I.upload_id))', name);
  end loop;
  foreach name in array array['entry_versions', 'entry_comments', 'submission_entries', 'date_looks'] loop
    execute format('create policy own_department on %I as restrictive using ((case_id, agency_id) not in (select o.case_id, o.agency_id from app.own_departments() o)
      or exists (select from entries e where e.board_id = %1$I.board_id and e.entry_id = %1$I.entry_id))', name);
  end loop;
  -- The rest of the package is the collator's.
  foreach name in array array['package_parts', 'package_reviews', 'submissions'] loop
    execute format('create policy own_department on %I as restrictive using ((case_id, agency_id) not in (select o.case_id, o.agency_id from app.own_departments() o))', name);
  end loop;
end $$;

-- A department's name is said with its entries wherever they are read.
create policy reachable on departments using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy open on department_authors using (board_id = (select app.board_id()) and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o));
create policy open on department_steps using (board_id = (select app.board_id()) and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o)
  and ((case_id, agency_id) not in (select o.case_id, o.agency_id from app.own_departments() o)
    or (case_id, agency_id, department_id) in (select o.case_id, o.agency_id, o.department_id from app.own_departments() o)));
