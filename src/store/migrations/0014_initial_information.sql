-- What agencies are asked about a child and family while a referral is considered, and at any later stage, each request with the
-- duty it rests on and how it stands with consent. Neither a request nor an answer is ever changed.
create table initial_requests (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  agency_id uuid not null,
  question text not null check (question <> ''),
  -- The two conditions of section 14B of the Children Act 2004, as the board asserts them.
  purpose text not null check (purpose <> ''),
  relevance text not null check (relevance <> ''),
  consent text not null check (consent in ('obtained', 'refused', 'not sought', 'not possible')),
  justification text not null,
  letter text not null check (letter <> ''),
  asked_on date not null,
  asked_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (board_id, case_id, request_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, asked_by) references people (board_id, person_id),
  check (consent = 'obtained' or justification <> '')
);
create index initial_requests_by_agency on initial_requests (board_id, agency_id);

create table initial_answers (
  board_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  answer text not null check (answer <> ''),
  answered_on date not null,
  answered_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (board_id, case_id, request_id),
  foreign key (board_id, case_id, request_id) references initial_requests,
  foreign key (board_id, answered_by) references people (board_id, person_id)
);

-- An agency's people also reach the cases about which their agency is asked.
create or replace function app.cases_of_own_agency() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.case_id from app.live_appointments() a join (
    select board_id, case_id, agency_id from review_agencies where in_scope
    union select board_id, case_id, agency_id from secure_files_notices where agency_id is not null
    union select board_id, case_id, agency_id from initial_requests
  ) c on c.board_id = a.board_id and c.agency_id = a.agency_id
  where a.case_id is null
$$;

do $$
declare name text;
begin
  foreach name in array array['initial_requests', 'initial_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy reachable on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()))', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;
