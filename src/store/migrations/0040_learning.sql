-- What reviews teach. A theme is written anew, never changed: the last version counts. `opened_at` is when its first version was
-- written, on every version, so that the register of all reviews is read in that order by an index.
create table learning_themes (
  board_id uuid not null,
  case_id uuid not null,
  theme_id uuid not null,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  description text not null check (description <> ''),
  question text not null,
  kind text not null check (kind in ('improvement', 'good_practice')),
  factors text[] not null,
  state text not null check (state in ('proposed', 'agreed', 'embedded', 'withdrawn')),
  opened_at timestamptz not null,
  written_at timestamptz not null default now(),
  written_by uuid not null,
  primary key (board_id, case_id, theme_id, version),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, written_by) references people (board_id, person_id)
);
create index learning_themes_newest_first on learning_themes (board_id, opened_at desc, theme_id desc);
create index learning_themes_by_id on learning_themes (theme_id, version desc);

-- The agencies' learning points that a version of a theme rests on: places in an action plan as it was handed in.
create table theme_points (
  board_id uuid not null,
  case_id uuid not null,
  theme_id uuid not null,
  version integer not null,
  agency_id uuid not null,
  section text not null default 'action_plan' check (section = 'action_plan'),
  part_version integer not null,
  position integer not null check (position > 0),
  primary key (board_id, case_id, theme_id, version, agency_id, part_version, position),
  foreign key (board_id, case_id, theme_id, version) references learning_themes,
  foreign key (board_id, case_id, agency_id, section, part_version) references package_parts (board_id, case_id, agency_id, section, version)
);

-- At named stages of a review the Sub-Committee looks at its quality: each look is a further number.
create table quality_checkpoints (
  board_id uuid not null,
  case_id uuid not null,
  stage text not null check (stage <> ''),
  number integer not null check (number > 0),
  outcome text not null check (outcome in ('satisfied', 'returned')),
  comments text not null check (comments <> ''),
  checked_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, stage, number),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['learning_themes', 'theme_points', 'quality_checkpoints'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy following on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_carried_out())))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
