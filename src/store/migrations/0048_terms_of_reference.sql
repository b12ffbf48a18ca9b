-- The terms of reference of a review. Every save is a version; one that was agreed with the Lead Reviewer can be signed off, and no
-- other can. What was agreed and signed stays as it was: an amendment is the next version, with its own agreement and signature.
create table terms_of_reference (
  board_id uuid not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  questions text[] not null,
  methodology text not null,
  roles text not null,
  involvement text not null,
  ownership text not null,
  -- What the Consideration Panel held to be essential, with what the terms say to each: [{issue, answer}].
  panel_issues jsonb not null,
  -- The agencies expected to cooperate, each with the basis on which it must give information, as they stood then: [{name, basis}].
  agencies jsonb not null,
  -- Why they are amended; blank until they were agreed once.
  reason text not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by uuid not null,
  primary key (board_id, case_id, version),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, written_by) references people (board_id, person_id)
);

create table terms_agreements (
  board_id uuid not null,
  case_id uuid not null,
  version integer not null,
  lead_reviewer_id uuid not null,
  agreed_on date not null,
  note text not null,
  recorded_at timestamptz not null default now(),
  agreed_by uuid not null,
  primary key (board_id, case_id, version),
  foreign key (board_id, case_id, version) references terms_of_reference,
  foreign key (board_id, lead_reviewer_id) references people (board_id, person_id),
  foreign key (board_id, agreed_by) references people (board_id, person_id)
);

create table terms_sign_offs (
  board_id uuid not null,
  case_id uuid not null,
  version integer not null,
  body text not null check (body in ('consideration panel', 'review team')),
  signed_on date not null,
  recorded_at timestamptz not null default now(),
  signed_by uuid not null,
  primary key (board_id, case_id, version),
  foreign key (board_id, case_id, version) references terms_agreements,
  foreign key (board_id, signed_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['terms_of_reference', 'terms_agreements', 'terms_sign_offs'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy for_the_review on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_carried_out()) or case_id in (select app.chaired_panels())))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;

create policy writing on terms_of_reference for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and written_by = (select app.person_id()) and exists (select from app.board_roles() r where r in ('board_manager', 'support_team', 'safeguarding_lead')));
create policy agreeing on terms_agreements for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and agreed_by = (select app.person_id()) and exists (select from app.board_roles() r where r in ('board_manager', 'safeguarding_lead')));
create policy signing on terms_sign_offs for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and signed_by = (select app.person_id()) and (case_id in (select app.chaired_panels()) or case_id in (select app.cases_carried_out())));
