-- What an author has typed of an entry and not yet saved as a version: kept as they type, seen by nobody else. Every state that was
-- kept stays on record, so that no window overwrites another's words; the last one counts. Without words the draft is settled: it
-- became a version, or its author let go of it.
create table entry_drafts (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  revision bigint generated always as identity,
  person_id uuid not null,
  -- No reference: an entry that was never saved is there only as its draft, under the id that it will have.
  entry_id uuid not null,
  chronology text not null check (chronology in ('events', 'organisational')),
  -- The version that was being changed; 0 for an entry that is not there yet.
  based_on integer not null check (based_on >= 0),
  words jsonb,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (board_id, case_id, agency_id, revision),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, person_id) references people
);
create index entry_drafts_of_person on entry_drafts (board_id, case_id, agency_id, person_id, entry_id, revision desc);

alter table entry_drafts enable row level security;
create policy own on entry_drafts using (board_id = (select app.board_id()) and person_id = (select app.person_id())
  and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o));
grant select, insert on entry_drafts to sr_app;
create trigger append_only before update or delete on entry_drafts for each row execute function app.refuse();
create trigger no_truncate before truncate on entry_drafts for each statement execute function app.refuse();
