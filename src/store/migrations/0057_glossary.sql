-- What an agency's abbreviations mean. Each saying is a version, of which the last counts; without a meaning the word is said to be no
-- abbreviation. Read with the chronology: by who may open the package, and by everybody who reaches the case once it was signed.
create table glossary_terms (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  abbreviation text not null check (abbreviation <> ''),
  version integer not null check (version > 0),
  meaning text not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, agency_id, abbreviation, version),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, written_by) references people (board_id, person_id)
);

alter table glossary_terms enable row level security;
create policy reading on glossary_terms for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and ((case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o)
    or exists (select from sign_offs s where s.board_id = glossary_terms.board_id and s.case_id = glossary_terms.case_id and s.agency_id = glossary_terms.agency_id)));
create policy writing on glossary_terms for insert with check (board_id = (select app.board_id())
  and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o));
grant select, insert on glossary_terms to sr_app;
create trigger append_only before update or delete on glossary_terms for each row execute function app.refuse();
create trigger no_truncate before truncate on glossary_terms for each statement execute function app.refuse();
