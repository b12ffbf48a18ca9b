-- The Key Themes for Analysis of a review (R155 to R158). A theme is written anew, never changed: the last version counts. `opened_at` is when
-- its first version was written, on every version: themes keep that order.
create table key_themes (
  board_id uuid not null,
  case_id uuid not null,
  theme_id uuid not null,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  description text not null check (description <> ''),
  question text not null,
  stands boolean not null,
  -- Why there is one more than seven; empty where there was not when it was written.
  reason text not null,
  opened_at timestamptz not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, theme_id, version),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, written_by) references people (board_id, person_id)
);

-- Which entries of the chronology a theme rests on. Every save for an entry is a version of it, with a row for each theme that it came under or left.
create table key_theme_entries (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version > 0),
  theme_id uuid not null,
  theme_version integer not null default 1 check (theme_version = 1),
  rests_on boolean not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, entry_id, version, theme_id),
  foreign key (board_id, case_id, agency_id, entry_id) references entries (board_id, case_id, agency_id, entry_id),
  foreign key (board_id, case_id, theme_id, theme_version) references key_themes (board_id, case_id, theme_id, version),
  foreign key (board_id, written_by) references people (board_id, person_id)
);

-- What those who come to the Learning Event are given beforehand beside the chronology and the key events: the last version counts (R161).
create table learning_event_packs (
  board_id uuid not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  has_key_themes boolean not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid not null,
  primary key (board_id, case_id, version),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, decided_by) references people (board_id, person_id)
);

create function app.cases_sharing_key_themes() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select reach.case_id from app.reachable_cases() reach (case_id)
  where (select pack.has_key_themes from learning_event_packs pack where pack.board_id = app.board_id() and pack.case_id = reach.case_id order by pack.version desc limit 1)
$$;
grant execute on function app.cases_sharing_key_themes() to sr_app;

do $$
declare name text;
begin
  foreach name in array array['key_themes', 'key_theme_entries', 'learning_event_packs'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy carrying_out on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and case_id in (select app.cases_carried_out()) and %I = (select app.person_id()))',
      name, case name when 'learning_event_packs' then 'decided_by' else 'written_by' end);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
  foreach name in array array['key_themes', 'key_theme_entries'] loop
    execute format('create policy reading on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_carried_out()) or case_id in (select app.cases_sharing_key_themes())))', name);
  end loop;
end $$;
create policy reading on learning_event_packs for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
