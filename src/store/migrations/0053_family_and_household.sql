-- How people of the identity map belong together, and who lived in the child's household from day to day: what a genogram is drawn from.
-- Nothing is changed: of each the last version counts, and what is taken off the map stands in it no more.

create table identity_relations (
  board_id uuid not null,
  case_id uuid not null,
  relation_id uuid not null,
  version integer not null check (version > 0),
  standing boolean not null,
  kind text not null check (kind in ('parent', 'partner')),
  -- Of a parent and a child the parent is first.
  first_id uuid not null,
  second_id uuid not null check (second_id <> first_id),
  bond text check (bond in ('enduring', 'transitory', 'separated', 'divorced')),
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, relation_id, version),
  foreign key (board_id, case_id, first_id) references identities (board_id, case_id, identity_id),
  foreign key (board_id, case_id, second_id) references identities (board_id, case_id, identity_id),
  foreign key (board_id, written_by) references people (board_id, person_id),
  check ((kind = 'partner') = (bond is not null))
);

create table household_stays (
  board_id uuid not null,
  case_id uuid not null,
  stay_id uuid not null,
  version integer not null check (version > 0),
  standing boolean not null,
  identity_id uuid not null,
  -- Null: since before anybody knows; still, or until nobody knows when.
  from_on date,
  until_on date check (until_on >= from_on),
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, stay_id, version),
  foreign key (board_id, case_id, identity_id) references identities,
  foreign key (board_id, written_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['identity_relations', 'household_stays'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy carrying_out on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()) and case_id in (select app.cases_carried_out()))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
