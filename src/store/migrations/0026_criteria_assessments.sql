-- The criteria as answered before the Chair decides, by those who review the referral and by the Panel: every save a version with all
-- answers in it, none ever changed. Who gave an answer is read from the version in which it last changed.
create table criteria_assessments (
  board_id uuid not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  criteria_set text not null check (criteria_set <> ''),
  answers jsonb not null,
  research text not null,
  referral_version integer not null,
  assessed_on date not null,
  assessed_at timestamptz not null default now(),
  assessed_by uuid not null,
  primary key (board_id, case_id, version),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, assessed_by) references people (board_id, person_id)
);

alter table criteria_assessments enable row level security;
grant select, insert on criteria_assessments to sr_app;
create trigger append_only before update or delete on criteria_assessments for each row execute function app.refuse();
create trigger no_truncate before truncate on criteria_assessments for each statement execute function app.refuse();

create policy considering on criteria_assessments for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and ((select app.takes_part_in_deciding())
    or case_id in (select a.case_id from app.live_appointments() a where a.role in ('panel_chair', 'panel_member'))));
-- Everybody answers in their own name; the Chair's own answers stand in the decision.
create policy assessing on criteria_assessments for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and assessed_by = (select app.person_id())
  and (exists (select from app.board_roles() r where r in ('board_manager', 'support_team', 'safeguarding_lead'))
    or case_id in (select a.case_id from app.live_appointments() a where a.role = 'panel_chair')));
