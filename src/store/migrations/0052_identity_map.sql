-- The identity map of a review: everybody whom its case knows, by their real names, with one label each; and the places where agencies'
-- entries name them. Words stay as they were given: a mention is a row beside them. Real names are for those who run the review or carry
-- it out; labels for everybody who reaches the case; a mention for whoever may read the words that it points into.

-- The stable record of a person of the case. What is known of them is in versions, of which the last counts.
create table identities (
  board_id uuid not null,
  case_id uuid not null,
  identity_id uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid not null,
  primary key (board_id, case_id, identity_id),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, added_by) references people (board_id, person_id)
);

create table identity_versions (
  board_id uuid not null,
  case_id uuid not null,
  identity_id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('child', 'family', 'household', 'other', 'practitioner')),
  name text not null check (name <> ''),
  -- Former names, nicknames, initials, ways in which agencies misspell it.
  other_names text[] not null,
  role text not null check (role <> ''),
  agency_id uuid,
  sex text not null check (sex in ('female', 'male', 'not known')),
  born_on date,
  died_on date check (died_on >= born_on),
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, identity_id, version),
  foreign key (board_id, case_id, identity_id) references identities,
  foreign key (board_id, agency_id) references agencies (board_id, agency_id),
  foreign key (board_id, written_by) references people (board_id, person_id)
);

-- One label for a person and review. Another takes its place only until it is in use.
create table identity_labels (
  board_id uuid not null,
  case_id uuid not null,
  identity_id uuid not null,
  version integer not null check (version > 0),
  label text not null check (label <> ''),
  given_at timestamptz not null default clock_timestamp(),
  given_by uuid not null,
  primary key (board_id, case_id, identity_id, version),
  foreign key (board_id, case_id, identity_id) references identities,
  foreign key (board_id, given_by) references people (board_id, person_id)
);

-- Where one version of an entry may name a person, as the service found it: characters of one of its fields, from `starts_at` up to but not
-- including `ends_at`, as a program counts them (UTF-16). A row for each person whom it may be: two rows of one place are a question.
create table mentions (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  field text not null check (field in ('source', 'event', 'comment') or field like 'other:%'),
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null check (ends_at > starts_at),
  identity_id uuid not null,
  -- In small letters and without accents, by which mentions are known to be spelt alike.
  spelt text not null check (spelt <> ''),
  found_at timestamptz not null default clock_timestamp(),
  primary key (board_id, case_id, agency_id, entry_id, version, field, starts_at, identity_id),
  foreign key (board_id, case_id, agency_id, entry_id, version) references entry_versions,
  foreign key (board_id, case_id, identity_id) references identities
);
create index mentions_of_identity on mentions (board_id, case_id, identity_id);
create index mentions_by_entry on mentions (entry_id, version);

-- What a person said of such a place. The last revision counts. `carried`: said of an earlier version of the entry, in which the words around it were the same.
create table mention_answers (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  field text not null,
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null check (ends_at > starts_at),
  revision integer not null check (revision > 0),
  spelt text not null,
  outcome text not null check (outcome in ('this person', 'somebody else', 'not a person')),
  identity_id uuid,
  carried boolean not null,
  answered_at timestamptz not null default clock_timestamp(),
  answered_by uuid not null,
  primary key (board_id, case_id, agency_id, entry_id, version, field, starts_at, revision),
  foreign key (board_id, case_id, agency_id, entry_id, version) references entry_versions,
  foreign key (board_id, case_id, identity_id) references identities,
  foreign key (board_id, answered_by) references people (board_id, person_id),
  check ((outcome = 'this person') = (identity_id is not null))
);
create index mention_answers_of_identity on mention_answers (board_id, case_id, identity_id);
create index mention_answers_by_entry on mention_answers (entry_id, version);

-- Places that nobody has answered, in entries as they stand or as they were last signed. One that was said to be somebody else is asked
-- about again when a person was put on the map since whom it may be.
create view open_mentions with (security_invoker = true) as
  select m.board_id, m.case_id, m.agency_id, m.entry_id, m.version, m.field, m.starts_at, m.ends_at, m.spelt, array_agg(m.identity_id order by m.identity_id) as could_be
  from mentions m
  left join lateral (select a.outcome, a.answered_at from mention_answers a where a.board_id = m.board_id and a.case_id = m.case_id and a.agency_id = m.agency_id
    and a.entry_id = m.entry_id and a.version = m.version and a.field = m.field and a.starts_at = m.starts_at order by a.revision desc limit 1) said on true
  where exists (select from entries e where e.entry_id = m.entry_id and e.version = m.version and not e.removed)
    or exists (select from signed_packages s join submission_entries sent on sent.board_id = s.board_id and sent.case_id = s.case_id and sent.agency_id = s.agency_id and sent.number = s.number
      where s.board_id = m.board_id and s.case_id = m.case_id and s.agency_id = m.agency_id and sent.entry_id = m.entry_id and sent.version = m.version)
  group by m.board_id, m.case_id, m.agency_id, m.entry_id, m.version, m.field, m.starts_at, m.ends_at, m.spelt, said.outcome, said.answered_at
  having said.outcome is null or said.outcome = 'somebody else' and max(m.found_at) > said.answered_at;

-- The names that are looked for in what an agency's people write: a session of theirs sees nothing else of the map.
create function app.names_to_find(of_case uuid) returns table (identity_id uuid, kind text, name text, other_names text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (v.identity_id) v.identity_id, v.kind, v.name, v.other_names from identity_versions v
  where v.board_id = (select app.board_id()) and v.case_id = of_case
    and (of_case in (select app.cases_carried_out()) or of_case in (select o.case_id from app.open_packages() o))
  order by v.identity_id, v.version desc
$$;

-- A label is in use once a mention was confirmed to be its person, or a file with it was checked that is to leave.
-- (In plpgsql, as a new database makes the table of checked files after this function.)
create function app.labels_in_use(of_case uuid) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if of_case not in (select app.reachable_cases()) then return; end if;
  return query select a.identity_id from mention_answers a where a.board_id = (select app.board_id()) and a.case_id = of_case and a.identity_id is not null
    union select l.identity_id from identity_labels l join leak_checks c on c.board_id = l.board_id and c.case_id = l.case_id and l.label = any(c.labels)
    where l.board_id = (select app.board_id()) and l.case_id = of_case;
end $$;
create function app.keeps_label() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.version > 1 and new.identity_id in (select app.labels_in_use(new.case_id)) then raise exception 'a label that is in use stays'; end if;
  return new;
end $$;
create trigger stable before insert on identity_labels for each row execute function app.keeps_label();

-- Whether this session may read what stands in that field of that version: as of the words themselves.
create function app.reads_mention(of_board uuid, of_case uuid, of_agency uuid, of_entry uuid, of_version integer, of_field text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select (of_field <> 'comment' or of_case in (select app.comment_cases_of_author())) and exists (
    select from submission_entries sent join sign_offs signed using (board_id, case_id, agency_id, number)
    where sent.board_id = of_board and sent.case_id = of_case and sent.agency_id = of_agency and sent.entry_id = of_entry and sent.version = of_version)
$$;
grant execute on function app.names_to_find(uuid), app.labels_in_use(uuid), app.reads_mention(uuid, uuid, uuid, uuid, integer, text) to sr_app;

do $$
declare name text;
begin
  foreach name in array array['identities', 'identity_versions', 'identity_labels', 'mentions', 'mention_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
  end loop;
  foreach name in array array['identities', 'identity_versions', 'identity_labels', 'mention_answers'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
  foreach name in array array['identities', 'identity_versions'] loop
    execute format('create policy carrying_out on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()) and case_id in (select app.cases_carried_out()))', name);
  end loop;
  foreach name in array array['mentions', 'mention_answers'] loop
    execute format('create policy reading on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o) or app.reads_mention(board_id, case_id, agency_id, entry_id, version, field)))', name);
  end loop;
end $$;
create policy labels on identity_labels for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy labelling on identity_labels for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()) and case_id in (select app.cases_carried_out()));
create policy finding on mentions for insert with check (board_id = (select app.board_id()) and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o));
-- What the service found and nobody answered is found anew when a name changes.
create policy finding_anew on mentions for delete using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()) and case_id in (select app.cases_carried_out()));
grant delete on mentions to sr_app;
-- An answer is given by those who settle; one that is carried to a later version of an entry comes from whoever wrote that version.
create policy settling on mention_answers for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and (not carried and case_id in (select app.cases_carried_out()) and answered_by = (select app.person_id())
    or carried and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o)));
grant select on open_mentions to sr_app;

-- The members of a family whom a review may hear are people of the map: what was known of them moves there.
insert into identities (board_id, case_id, identity_id, added_at, added_by) select board_id, case_id, member_id, added_at, added_by from family_members;
insert into identity_versions (board_id, case_id, identity_id, version, kind, name, other_names, role, sex, written_at, written_by)
  select board_id, case_id, member_id, 1, case when is_child then 'child' else 'family' end, name, '{}', relationship, 'not known', added_at, added_by from family_members;
insert into identity_labels (board_id, case_id, identity_id, version, label, given_at, given_by)
  select board_id, case_id, member_id, 1, case when is_child then 'Child ' else 'Family member ' end || row_number() over (partition by board_id, case_id, is_child order by added_at, member_id), added_at, added_by
  from family_members;
alter table family_members drop column name, drop column relationship, drop column is_child, add foreign key (board_id, case_id, member_id) references identities;
