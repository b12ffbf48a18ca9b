-- The Consideration Panel on a referral (toolkit, Appendix 1, steps 4 to 11): who sits, what was shared with them, what was said, how
-- each voted and what they recommend. Nothing of it is ever changed: a correction is a later version. After the Panel has closed,
-- a later version needs its reason. Votes are their voter's own until their question is closed, for the database too.

-- Cases on whose Panel this person sits, and those whose Panel they chair. A conflict of interest has taken them out of reach already.
create function app.panel_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from app.live_appointments() a
  where a.case_id is not null and a.role in ('panel_chair', 'panel_member') and a.case_id in (select app.reachable_cases())
$$;

create function app.chaired_panels() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from app.live_appointments() a
  where a.case_id is not null and a.role = 'panel_chair' and a.case_id in (select app.reachable_cases())
$$;
grant execute on function app.panel_cases(), app.chaired_panels() to sr_app;

-- A Panel is convened for one case. Should the case come before a Panel again, that is another, with the next number.
create table panels (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  convened_on date not null,
  convened_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, convened_by) references people (board_id, person_id)
);

-- Who sits, for which agency and in which capacity; whether a seat votes is the seat's own property. The last revision counts.
create table panel_seats (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  capacity text not null check (capacity in ('chair', 'subcommittee', 'expert', 'legal')),
  agency_id uuid,
  votes boolean not null check (not (votes and capacity = 'legal')),
  sits boolean not null,
  -- Why an expert is co-opted, a vote is given or taken, or a seat is left.
  note text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number, person_id, revision),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

create table panel_meetings (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  revision integer not null check (revision > 0),
  meets_on date not null,
  begins_at text not null,
  place text not null check (place <> ''),
  planned_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number, revision),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- What the Panel was given to read, word for word as it stood that day.
create table panel_packs (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  version integer not null check (version > 0),
  content jsonb not null,
  circulated_on date not null,
  circulated_at timestamptz not null default now(),
  circulated_by uuid not null,
  primary key (board_id, case_id, number, version),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, circulated_by) references people (board_id, person_id)
);

create table panel_sittings (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  held_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

create table panel_attendances (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  agency_id uuid,
  attended text not null check (attended in ('attended', 'apologies', 'absent')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number, person_id, revision),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- The minute of an item of the agenda; the last version counts.
create table panel_minutes (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  item text not null check (item in ('overview', 'legal', 'information', 'discussion', 'kind')),
  version integer not null check (version > 0),
  content jsonb not null,
  reason text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number, item, version),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- What an agency told the Panel. Once the information is logged, a later version gives its reason.
create table panel_entries (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  agency_id uuid not null,
  version integer not null check (version > 0),
  given_by text not null,
  information text not null check (information <> ''),
  clear boolean not null,
  clarification text not null,
  reason text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number, agency_id, version),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, recorded_by) references people (board_id, person_id),
  check (clear or clarification <> '')
);

create table panel_questions (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  agency_id uuid not null,
  question_number integer not null check (question_number > 0),
  version integer not null check (version > 0),
  question text not null check (question <> ''),
  answer text not null,
  reason text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number, agency_id, question_number, version),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

-- Two questions, apart and in order: whether a review is needed, then of which kind. Each is put to the vote once.
create table panel_ballots (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  question text not null check (question in ('need', 'kind')),
  put_on date not null,
  put_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (board_id, case_id, number, question),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, put_by) references people (board_id, person_id)
);

-- A voter may think again until the question is closed: the last revision counts.
create table panel_votes (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  question text not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  answer text not null check ((question = 'need' and answer in ('yes', 'no', 'abstain'))
    or (question = 'kind' and answer in ('scr', 'plr', 'audit', 'single', 'abstain'))),
  -- Of the first question: whether the criteria are met, and whether learning may arise.
  criteria_met boolean check ((question = 'need' and answer <> 'abstain') = (criteria_met is not null)),
  learning boolean check ((question = 'need' and answer <> 'abstain') = (learning is not null)),
  rationale text not null check (rationale ~ '\S'),
  cast_at timestamptz not null default clock_timestamp(),
  primary key (board_id, case_id, number, question, person_id, revision),
  foreign key (board_id, case_id, number, question) references panel_ballots,
  foreign key (board_id, person_id) references people
);

-- Ends the vote on a question. From here on the votes are open to those who sit on the Panel and to those who decide.
create table panel_ballot_closings (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  question text not null,
  -- The Panel Chair confirms that the rationales rest on the circumstances of the case.
  rests_on_case boolean not null check (rests_on_case),
  -- Why it is closed without those who have not voted; '' where all have.
  without_reason text not null,
  closed_on date not null,
  closed_at timestamptz not null default clock_timestamp(),
  closed_by uuid not null,
  primary key (board_id, case_id, number, question),
  foreign key (board_id, case_id, number, question) references panel_ballots,
  foreign key (board_id, closed_by) references people (board_id, person_id)
);

-- The count with everybody in it, so that it can be made again from the votes.
create table panel_counts (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  question text not null,
  count jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (board_id, case_id, number, question),
  foreign key (board_id, case_id, number, question) references panel_ballot_closings
);

-- What the Panel recommends to the Independent Chair, as its votes make it, with the four parts that its letter must have.
create table panel_recommendations (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  version integer not null check (version > 0),
  need text not null check (need in ('review', 'no review', 'no majority')),
  kind text check (kind in ('scr', 'plr', 'audit', 'single')),
  considerations text not null check (considerations ~ '\S'),
  rationale text not null check (rationale ~ '\S'),
  disagreement text not null check (disagreement ~ '\S'),
  reasoning text not null check (reasoning ~ '\S'),
  reason text not null default '',
  written_on date not null,
  recorded_at timestamptz not null default now(),
  written_by uuid not null,
  primary key (board_id, case_id, number, version),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, written_by) references people (board_id, person_id),
  check (kind is null or need = 'review')
);

create table panel_closures (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null,
  closed_on date not null,
  recorded_at timestamptz not null default now(),
  closed_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id, number) references panels,
  foreign key (board_id, closed_by) references people (board_id, person_id)
);

-- Whether this person's seat carries a vote today. As the owner: the rows that say so are read past the policies that call it.
create function app.holds_panel_vote(of_case uuid, of_number integer) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select s.votes and s.sits from panel_seats s
    where s.board_id = app.board_id() and s.case_id = of_case and s.number = of_number and s.person_id = app.person_id()
    order by s.revision desc limit 1), false) and of_case in (select app.panel_cases())
$$;

-- Who has voted on a question, and never how: for those who run the Panel and those who sit on it.
create function app.panel_voters(of_case uuid, of_number integer, of_question text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct v.person_id from panel_votes v
  where v.board_id = app.board_id() and v.case_id = of_case and v.number = of_number and v.question = of_question
    and of_case in (select app.reachable_cases())
    and (of_case in (select app.panel_cases()) or exists (select from app.board_roles() r where r in ('board_manager', 'support_team')))
$$;

-- When somebody first and last opened what the Panel was given, from the log of reads: for those who run the Panel and who chair it.
create function app.panel_pack_readers(of_case uuid) returns table (person_id uuid, first_at timestamptz, last_at timestamptz, times bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.person_id, min(l.at), max(l.at), count(*) from access_log l
  where l.board_id = app.board_id() and l.case_id = of_case and l.what = 'pack of the Consideration Panel'
    and of_case in (select app.reachable_cases())
    and (of_case in (select app.chaired_panels()) or exists (select from app.board_roles() r where r in ('board_manager', 'support_team')))
  group by l.person_id
$$;
grant execute on function app.holds_panel_vote(uuid, integer), app.panel_voters(uuid, integer, text), app.panel_pack_readers(uuid) to sr_app;

do $$
declare name text;
begin
  foreach name in array array['panels', 'panel_seats', 'panel_meetings', 'panel_packs', 'panel_sittings', 'panel_attendances', 'panel_minutes',
    'panel_entries', 'panel_questions', 'panel_ballots', 'panel_votes', 'panel_ballot_closings', 'panel_counts', 'panel_recommendations', 'panel_closures'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
    if name <> 'panel_votes' then
      execute format('create policy considering on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
        and ((select app.takes_part_in_deciding()) or case_id in (select app.panel_cases())))', name);
    end if;
  end loop;
  -- The office and the Panel Chair write the record of a Panel.
  foreach name in array array['panels', 'panel_seats', 'panel_meetings', 'panel_packs', 'panel_sittings', 'panel_attendances'] loop
    execute format('create policy running on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and (case_id in (select app.chaired_panels()) or exists (select from app.board_roles() r where r in (''board_manager'', ''support_team''))))', name);
  end loop;
  -- A member may write too: the legal adviser minutes their own advice. Once the Panel has closed, no version without its reason.
  foreach name in array array['panel_minutes', 'panel_entries', 'panel_questions'] loop
    execute format('create policy writing on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and (case_id in (select app.panel_cases()) or exists (select from app.board_roles() r where r in (''board_manager'', ''support_team'')))
      and (reason <> '''' or not exists (select from panel_closures c where c.board_id = %1$I.board_id and c.case_id = %1$I.case_id and c.number = %1$I.number)))', name);
  end loop;
  -- What the Panel Chair alone does.
  foreach name in array array['panel_ballot_closings', 'panel_counts'] loop
    execute format('create policy chairing on %I for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and case_id in (select app.chaired_panels()))', name);
  end loop;
end $$;

-- The kind of review is put to the vote once the need is settled, and a Panel closes with a recommendation.
create policy chairing on panel_ballots for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and case_id in (select app.chaired_panels()) and (question = 'need' or exists (select from panel_ballot_closings c where c.board_id = panel_ballots.board_id
    and c.case_id = panel_ballots.case_id and c.number = panel_ballots.number and c.question = 'need')));
create policy chairing on panel_closures for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and case_id in (select app.chaired_panels()) and exists (select from panel_recommendations r where r.board_id = panel_closures.board_id
    and r.case_id = panel_closures.case_id and r.number = panel_closures.number));
create policy chairing on panel_recommendations for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and case_id in (select app.chaired_panels()) and written_by = (select app.person_id())
  and (reason <> '' or not exists (select from panel_closures c where c.board_id = panel_recommendations.board_id and c.case_id = panel_recommendations.case_id
    and c.number = panel_recommendations.number)));

-- One's own vote; everybody's once the question is closed.
create policy own_until_closed on panel_votes for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and ((select app.takes_part_in_deciding()) or case_id in (select app.panel_cases()))
  and (person_id = (select app.person_id()) or exists (select from panel_ballot_closings c where c.board_id = panel_votes.board_id
    and c.case_id = panel_votes.case_id and c.number = panel_votes.number and c.question = panel_votes.question)));
create policy own_vote on panel_votes for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and person_id = (select app.person_id()) and app.holds_panel_vote(case_id, number)
  and not exists (select from panel_ballot_closings c where c.board_id = panel_votes.board_id and c.case_id = panel_votes.case_id
    and c.number = panel_votes.number and c.question = panel_votes.question));

-- Those who sit on a Panel read the referral that it considers.
do $$
declare name text;
begin
  foreach name in array array['referrals', 'referral_addenda'] loop
    execute format('create policy sitting on %I for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and case_id in (select app.panel_cases()))', name);
  end loop;
end $$;

-- A Panel Chair's declaration of independence: every agency then in scope, and for each exception its reason.
create table conflict_declarations (
  board_id uuid not null,
  case_id uuid not null,
  declaration_id uuid not null,
  role text not null check (role = 'panel_chair'),
  person_id uuid not null,
  of_agencies uuid[] not null,
  exceptions jsonb not null default '{}',
  signed_name text not null check (signed_name <> ''),
  signed_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, declaration_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);
alter table conflict_declarations enable row level security;
create policy considering on conflict_declarations for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and ((select app.takes_part_in_deciding()) or case_id in (select app.panel_cases())));
create policy running on conflict_declarations for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and (case_id in (select app.chaired_panels()) or exists (select from app.board_roles() r where r in ('board_manager', 'support_team'))));
grant select, insert on conflict_declarations to sr_app;
create trigger append_only before update or delete on conflict_declarations for each row execute function app.refuse();
create trigger no_truncate before truncate on conflict_declarations for each statement execute function app.refuse();
