-- What passes between the review and an agency beside its package: the Chief Officer's commitment, requests for more and their
-- answers, and the decision to go on without an agency's chronology.

create table commitments (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  commitment_id uuid not null,
  signed_name text not null check (signed_name <> ''),
  given_on date not null,
  recorded_at timestamptz not null default now(),
  given_by uuid not null,
  primary key (board_id, case_id, agency_id, commitment_id),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, given_by) references people (board_id, person_id)
);

create table information_requests (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  request_id uuid not null,
  question text not null check (question <> ''),
  asked_at timestamptz not null default clock_timestamp(),
  asked_by uuid not null,
  primary key (board_id, case_id, agency_id, request_id),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, asked_by) references people (board_id, person_id)
);

create table information_answers (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  request_id uuid not null,
  answer text not null check (answer <> ''),
  answered_at timestamptz not null default now(),
  answered_by uuid not null,
  primary key (board_id, case_id, agency_id, request_id),
  foreign key (board_id, case_id, agency_id, request_id) references information_requests,
  foreign key (board_id, answered_by) references people (board_id, person_id)
);

-- The review goes on without an agency's chronology, for a stated reason. One that comes later is still taken in.
create table proceedings_without (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  reason text not null check (reason <> ''),
  decided_on date not null,
  recorded_at timestamptz not null default now(),
  decided_by uuid not null,
  primary key (board_id, case_id, agency_id),
  foreign key (board_id, case_id, agency_id) references review_agencies,
  foreign key (board_id, decided_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['commitments', 'information_requests', 'information_answers', 'proceedings_without'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
  foreach name in array array['commitments', 'proceedings_without'] loop
    execute format('create policy reachable on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()))', name);
  end loop;
  foreach name in array array['information_requests', 'information_answers'] loop
    execute format('create policy open on %I using (board_id = (select app.board_id()) and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o))', name);
  end loop;
end $$;
