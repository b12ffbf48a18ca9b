-- How an agency hands in its chronology: its authors, the files as they came, what was read of them, the entries, the rest of
-- the package, its submission and its senior manager's sign-off. What people wrote is append-only: a change is a later version.

create table author_nominations (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  nomination_id uuid not null,
  person_id uuid not null,
  -- The declaration that makes the nomination possible at all.
  no_line_management boolean not null check (no_line_management),
  declared_on date not null,
  recorded_at timestamptz not null default now(),
  nominated_by uuid not null,
  primary key (board_id, case_id, agency_id, nomination_id),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, nominated_by) references people (board_id, person_id)
);

create table sharing_acknowledgements (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  notice text not null check (notice <> ''),
  acknowledged_at timestamptz not null default now(),
  primary key (board_id, case_id, agency_id, person_id),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, person_id) references people
);

-- A file as it came, kept whatever becomes of reading it.
create table uploads (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  upload_id uuid not null,
  chronology text not null check (chronology in ('events', 'organisational')),
  file_name text not null check (file_name <> ''),
  size integer not null,
  sha256 bytea not null check (length(sha256) = 32),
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null,
  primary key (board_id, case_id, agency_id, upload_id),
  unique (upload_id),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, uploaded_by) references people (board_id, person_id)
);

create table upload_files (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  upload_id uuid not null,
  content bytea not null,
  primary key (board_id, case_id, agency_id, upload_id),
  foreign key (board_id, case_id, agency_id, upload_id) references uploads
);
-- Word and Excel files are compressed already.
alter table upload_files alter column content set storage external;

-- What reading the file came to: the tables in it, or why it was refused.
create table upload_readings (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  upload_id uuid not null,
  sheet jsonb,
  refused text,
  advice text,
  read_at timestamptz not null default now(),
  primary key (board_id, case_id, agency_id, upload_id),
  foreign key (board_id, case_id, agency_id, upload_id) references uploads,
  check ((sheet is null) = (refused is not null) and (refused is null) = (advice is null))
);

-- The author's answers about what was read. The last revision counts.
create table staging_answers (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  upload_id uuid not null,
  revision integer not null check (revision > 0),
  answers jsonb not null,
  answered_at timestamptz not null default now(),
  answered_by uuid not null,
  primary key (board_id, case_id, agency_id, upload_id, revision),
  foreign key (board_id, case_id, agency_id, upload_id) references uploads,
  foreign key (board_id, answered_by) references people (board_id, person_id)
);

create table acceptances (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  upload_id uuid not null,
  revision integer not null,
  replaced_earlier boolean not null,
  entries integer not null,
  left_out jsonb not null,
  accepted_at timestamptz not null default now(),
  accepted_by uuid not null,
  primary key (board_id, case_id, agency_id, upload_id),
  foreign key (board_id, case_id, agency_id, upload_id) references uploads,
  foreign key (board_id, accepted_by) references people (board_id, person_id)
);

-- The stable record of an entry: it points to its current version and to its place in the chronology.
create table entries (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  chronology text not null check (chronology in ('events', 'organisational')),
  upload_id uuid,
  -- Its place in the file, or in the order of writing.
  number integer not null,
  version integer not null,
  removed boolean not null default false,
  sort_day text collate "C" not null,
  sort_time text collate "C" not null,
  sort_position integer not null,
  primary key (board_id, case_id, agency_id, entry_id),
  unique (entry_id),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, case_id, agency_id, upload_id) references uploads
);
create index entries_in_order on entries (board_id, case_id, agency_id, chronology, sort_day, sort_time, sort_position) where not removed;

create table entry_versions (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version > 0),
  removed boolean not null,
  row_number integer not null,
  place text not null,
  date_text text not null,
  earliest date,
  latest date check (latest >= earliest),
  precision text not null,
  inferred boolean not null,
  time_text text,
  time_from text,
  time_to text,
  source text not null,
  event text not null,
  other jsonb not null,
  sequence double precision,
  written_at timestamptz not null default now(),
  written_by uuid not null,
  primary key (board_id, case_id, agency_id, entry_id, version),
  foreign key (board_id, case_id, agency_id, entry_id) references entries,
  foreign key (board_id, written_by) references people (board_id, person_id)
);

-- Apart from the entries, so that an edition without comments is made by a query that never reads this table.
create table entry_comments (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  comment text not null check (comment <> ''),
  primary key (board_id, case_id, agency_id, entry_id, version),
  foreign key (board_id, case_id, agency_id, entry_id, version) references entry_versions
);

-- The rest of the package: summary of comments, action plan, practitioners, word on organisational changes. The last version counts.
create table package_parts (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  section text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  written_at timestamptz not null default now(),
  written_by uuid not null,
  primary key (board_id, case_id, agency_id, section, version),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, written_by) references people (board_id, person_id)
);

-- The package as the author handed it in: which versions it was made of, and the hash over their words.
create table submissions (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  number integer not null check (number > 0),
  hash bytea not null check (length(hash) = 32),
  parts jsonb not null,
  submitted_at timestamptz not null default now(),
  submitted_by uuid not null,
  primary key (board_id, case_id, agency_id, number),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, submitted_by) references people (board_id, person_id)
);

-- The order in which the integrated chronology is read, stored and indexed.
create table submission_entries (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  number integer not null,
  chronology text not null,
  entry_id uuid not null,
  version integer not null,
  sort_day text collate "C" not null,
  sort_time text collate "C" not null,
  sort_position integer not null,
  primary key (board_id, case_id, agency_id, number, entry_id),
  foreign key (board_id, case_id, agency_id, number) references submissions,
  foreign key (board_id, case_id, agency_id, entry_id, version) references entry_versions
);
create index submission_entries_in_order on submission_entries (board_id, case_id, chronology, sort_day, sort_time, agency_id, sort_position);

create table sign_offs (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  number integer not null,
  hash bytea not null check (length(hash) = 32),
  signed_name text not null check (signed_name <> ''),
  signed_role text not null check (signed_role <> ''),
  signed_on date not null,
  recorded_at timestamptz not null default now(),
  signed_by uuid not null,
  primary key (board_id, case_id, agency_id, number),
  foreign key (board_id, case_id, agency_id, number) references submissions,
  foreign key (board_id, signed_by) references people (board_id, person_id)
);

-- The review's judgement whether the package says enough; or its return to the agency, with reasons.
create table package_reviews (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  review_id uuid not null,
  number integer not null,
  rating text not null check (rating in ('sufficient', 'mostly sufficient', 'not sufficient')),
  comments text not null check (comments <> ''),
  returned boolean not null,
  reviewed_at timestamptz not null default now(),
  reviewed_by uuid not null,
  primary key (board_id, case_id, agency_id, review_id),
  foreign key (board_id, case_id, agency_id, number) references submissions,
  foreign key (board_id, reviewed_by) references people (board_id, person_id)
);

-- Each agency's package as its senior manager last signed it: what an integrated chronology is made of.
create view signed_packages with (security_invoker = true) as
  select distinct on (board_id, case_id, agency_id) board_id, case_id, agency_id, number, signed_on, recorded_at
  from sign_offs order by board_id, case_id, agency_id, number desc;

-- The agencies whose package this person may see from within, before it is signed: all for those who run the review, their own for an agency's people.
create function app.open_packages() returns table (case_id uuid, agency_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.case_id, r.agency_id from review_agencies r, app.session() s
  where r.board_id = s.board_id and r.case_id in (select app.reachable_cases()) and (
    exists (select from app.live_appointments() a where a.case_id is null and a.role in ('board_manager', 'support_team'))
    or exists (select from app.live_appointments() a where a.case_id = r.case_id and a.role in ('lead_reviewer', 'overview_author', 'review_team_member'))
    or exists (select from app.live_appointments() a where a.agency_id = r.agency_id
      and (a.case_id = r.case_id and a.role in ('chronology_author', 'agency_senior_manager') or a.case_id is null and a.role = 'chief_officer')))
$$;

-- The cases in which this person may read authors' comments on some agency's entries. A practitioner's role alone never does it.
create function app.comment_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct case_id from app.open_packages()
$$;
grant execute on function app.open_packages(), app.comment_cases() to sr_app;

do $$
declare name text;
begin
  foreach name in array array['author_nominations', 'sharing_acknowledgements', 'entries', 'entry_versions', 'submissions', 'submission_entries', 'sign_offs', 'package_reviews'] loop
    execute format('create policy reachable on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()))', name);
  end loop;
  foreach name in array array['uploads', 'upload_files', 'upload_readings', 'staging_answers', 'acceptances', 'package_parts'] loop
    execute format('create policy open on %I using (board_id = (select app.board_id()) and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o))', name);
  end loop;
  foreach name in array array['author_nominations', 'sharing_acknowledgements', 'uploads', 'upload_files', 'upload_readings', 'staging_answers', 'acceptances',
    'entries', 'entry_versions', 'entry_comments', 'package_parts', 'submissions', 'submission_entries', 'sign_offs', 'package_reviews'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    if name <> 'entries' then
      execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
      execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
    end if;
  end loop;
end $$;

create policy readers_of_comments on entry_comments using (board_id = (select app.board_id()) and case_id in (select app.comment_cases()));
grant update (version, removed, sort_day, sort_time, sort_position) on entries to sr_app;
grant select on signed_packages to sr_app;
