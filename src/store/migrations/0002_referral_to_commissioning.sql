-- From a referral to a commissioned review. What people wrote or decided is append-only: a correction is a later row.

-- A seat on the Sub-Committee may come without a vote.
alter table appointments add column votes boolean not null default true;

-- A referral while it is written: each save of a section is kept. The last `current` one counts; one made from a text that
-- somebody had overtaken is kept beside it, so that nothing typed is lost.
create table referral_saves (
  board_id uuid not null,
  case_id uuid not null,
  section text not null,
  revision integer not null check (revision > 0),
  current boolean not null,
  content jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  primary key (board_id, case_id, section, revision),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, saved_by) references people (board_id, person_id)
);

-- The referral as it was sent, with the gaps it had.
create table referrals (
  board_id uuid not null,
  case_id uuid not null,
  content jsonb not null,
  sent_at timestamptz not null default now(),
  sent_by uuid not null,
  primary key (board_id, case_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, sent_by) references people (board_id, person_id)
);

create table referral_addenda (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  note text not null check (note <> ''),
  replaces jsonb not null default '{}',
  added_at timestamptz not null default now(),
  added_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references referrals,
  foreign key (board_id, added_by) references people (board_id, person_id)
);

-- "Secure your files", one to each agency that the referral names. `agency_id` is null where the board knows no agency of that name.
create table secure_files_notices (
  board_id uuid not null,
  case_id uuid not null,
  notice_id uuid not null,
  agency_id uuid,
  agency_name text not null check (agency_name <> ''),
  issued_on date not null,
  confirmed_on date,
  confirmed_by uuid,
  primary key (board_id, case_id, notice_id),
  unique (board_id, case_id, agency_name),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, confirmed_by) references people (board_id, person_id),
  check ((confirmed_on is null) = (confirmed_by is null))
);

-- The initial review is done by two: the Board Manager and the Director or Lead for Safeguarding.
create table initial_reviews (
  board_id uuid not null,
  case_id uuid not null,
  role text not null check (role in ('board_manager', 'safeguarding_lead')),
  person_id uuid not null,
  comment text not null,
  reviewed_on date not null,
  primary key (board_id, case_id, role),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, person_id) references people
);

-- One consideration of the referral by the Sub-Committee; closing it stores the count with everybody in it.
create table considerations (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  manner text not null check (manner in ('meeting', 'correspondence')),
  message text not null,
  circulated_on date not null,
  circulated_by uuid not null,
  closed_on date,
  closed_by uuid,
  count jsonb,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, circulated_by) references people (board_id, person_id),
  foreign key (board_id, closed_by) references people (board_id, person_id),
  check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (count is null))
);

-- A member's view with its rationale. A member who thinks again gives a later one; the last counts.
create table views (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  warranted boolean not null,
  rationale text not null check (rationale <> ''),
  given_at timestamptz not null default now(),
  primary key (board_id, case_id, number, person_id, revision),
  foreign key (board_id, case_id, number) references considerations,
  foreign key (board_id, person_id) references people
);

-- The Independent Chair's answer to the count.
create table chair_answers (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  agrees boolean not null,
  panel boolean not null,
  reason text not null,
  answered_on date not null,
  answered_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id, number) references considerations,
  foreign key (board_id, answered_by) references people (board_id, person_id)
);

-- The Chair's written decision. Each time it is looked at again is a further version; none is ever overwritten.
-- `assessment` holds the criteria with the words in force that day; `grounds` what was before the decider.
create table decisions (
  board_id uuid not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  answers jsonb not null,
  assessment jsonb not null,
  grounds jsonb not null,
  decided_on date not null,
  decided_at timestamptz not null default now(),
  decided_by uuid not null,
  primary key (board_id, case_id, version),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, decided_by) references people (board_id, person_id)
);

-- Letters that tell a decision, as they were sent.
create table letters (
  board_id uuid not null,
  case_id uuid not null,
  letter_id uuid not null,
  kind text not null,
  recipient text not null check (recipient <> ''),
  body text not null check (body <> ''),
  sent_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, letter_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- A commissioned review. `reasons` answers the soft rules that it does not keep, by their code.
create table reviews (
  board_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('scr', 'plr', 'audit', 'single')),
  procedure text not null,
  pseudonym text not null check (pseudonym <> ''),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  background_from date check (background_from < period_from),
  practice_changed text not null,
  category text not null,
  chair_unit text not null,
  reasons jsonb not null default '{}',
  decision_version integer not null,
  commissioned_on date not null,
  commissioned_by uuid not null,
  primary key (board_id, case_id),
  foreign key (board_id, case_id, decision_version) references decisions,
  foreign key (board_id, commissioned_by) references people (board_id, person_id)
);
create unique index reviews_by_pseudonym on reviews (board_id, lower(pseudonym));

-- The agencies considered for the review: whether each must take part, and on what basis.
create table review_agencies (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  in_scope boolean not null,
  leads boolean not null default false,
  basis text not null,
  nominated_member text not null default '',
  primary key (board_id, case_id, agency_id),
  foreign key (board_id, case_id) references reviews,
  foreign key (board_id, agency_id) references agencies,
  check (not in_scope or basis <> '')
);

-- The discussion with the police about contact with the family, before agencies are asked for anything.
create table police_discussions (
  board_id uuid not null,
  case_id uuid not null,
  discussion_id uuid not null,
  held_on date not null,
  with_whom text not null check (with_whom <> ''),
  outcome text not null check (outcome <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, discussion_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- A Lead Reviewer's declaration of independence, of the case, the board and each agency then in scope.
create table independence_declarations (
  board_id uuid not null,
  case_id uuid not null,
  declaration_id uuid not null,
  person_id uuid not null,
  of_agencies uuid[] not null,
  signed_name text not null check (signed_name <> ''),
  signed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, declaration_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- What each member of the Review Team stands for, and the reason where the person sits on the Sub-Committee too.
create table review_team_members (
  board_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  sector text not null,
  reason text not null default '',
  primary key (board_id, case_id, person_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, person_id) references people
);

-- An agency's people, who hold a role for it on the board, reach the cases in which it is asked to secure its files or to take part.
create or replace function app.cases_of_own_agency() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.case_id from app.live_appointments() a join (
    select board_id, case_id, agency_id from review_agencies where in_scope
    union select board_id, case_id, agency_id from secure_files_notices where agency_id is not null
  ) c on c.board_id = a.board_id and c.agency_id = a.agency_id
  where a.case_id is null
$$;

do $$
declare name text;
begin
  foreach name in array array['referral_saves', 'referrals', 'referral_addenda', 'secure_files_notices', 'initial_reviews', 'considerations',
    'views', 'chair_answers', 'decisions', 'letters', 'reviews', 'review_agencies', 'police_discussions', 'independence_declarations', 'review_team_members'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy reachable on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()))', name);
    execute format('grant select, insert on %I to sr_app', name);
  end loop;
  foreach name in array array['referral_saves', 'referrals', 'referral_addenda', 'initial_reviews', 'views', 'chair_answers', 'decisions', 'letters',
    'police_discussions', 'independence_declarations'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;

grant update (confirmed_on, confirmed_by) on secure_files_notices to sr_app;
grant update (closed_on, closed_by, count) on considerations to sr_app;
grant update (in_scope, basis, nominated_member) on review_agencies to sr_app;
grant update (sector, reason), delete on review_team_members to sr_app;
