-- What the Independent Chair asks before deciding, of the Panel Chair, an agency or the Board Manager, and what was answered. An agency
-- finds its own questions alone. Neither a question nor its answer is ever changed.
create table clarification_requests (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  asked_of text not null check (asked_of in ('panel_chair', 'agency', 'board_manager')),
  agency_id uuid,
  question text not null check (question <> ''),
  -- Why the recommendation is challenged; '' where the Chair only asks.
  challenge text not null,
  answer_by date,
  asked_on date not null,
  asked_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (board_id, case_id, request_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, asked_by) references people (board_id, person_id),
  check ((asked_of = 'agency') = (agency_id is not null))
);

create table clarification_answers (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  answer text not null check (answer <> ''),
  answered_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, request_id),
  foreign key (board_id, case_id, request_id) references clarification_requests,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['clarification_requests', 'clarification_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;

create policy asked on clarification_requests for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and ((select app.takes_part_in_deciding()) or agency_id in (select app.agencies_spoken_for())
    or asked_of = 'panel_chair' and case_id in (select a.case_id from app.live_appointments() a where a.role = 'panel_chair')));
create policy asking on clarification_requests for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and asked_by = (select app.person_id()) and exists (select from app.board_roles() r where r = 'independent_chair'));

-- Whoever cannot see a question finds no answer to it, and answers none.
create policy asked on clarification_answers for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and exists (select from clarification_requests q where q.board_id = clarification_answers.board_id and q.case_id = clarification_answers.case_id
    and q.request_id = clarification_answers.request_id));
create policy answering on clarification_answers for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and recorded_by = (select app.person_id())
  and exists (select from clarification_requests q where q.board_id = clarification_answers.board_id and q.case_id = clarification_answers.case_id
    and q.request_id = clarification_answers.request_id and (exists (select from app.board_roles() r where r in ('board_manager', 'support_team'))
      or q.agency_id in (select app.agencies_spoken_for())
      or q.asked_of = 'panel_chair' and q.case_id in (select a.case_id from app.live_appointments() a where a.role = 'panel_chair'))));
