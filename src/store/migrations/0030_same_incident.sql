-- By what a referral is found again when another may tell of the same incident, written when it is sent and when something is added to
-- it. A suggestion is worked out whenever it is shown, from what the person asking may reach, and stored nowhere; what people answer is.
create table incident_keys (
  board_id uuid not null,
  case_id uuid not null,
  key text not null check (key <> ''),
  primary key (board_id, case_id, key),
  foreign key (board_id, case_id) references cases
);
create index incident_keys_by_key on incident_keys (board_id, key, case_id);

create table same_incident_answers (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  other_case_id uuid not null check (other_case_id <> case_id),
  answer text not null check (answer in ('same', 'different', 'not sure')),
  reason text not null check (reason <> ''),
  answered_on date not null,
  answered_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, other_case_id) references cases (board_id, case_id),
  foreign key (board_id, answered_by) references people (board_id, person_id)
);
create index same_incident_answers_by_other on same_incident_answers (board_id, other_case_id);

-- What was done for other children who may be at risk, from the day on which a referral names them. Until then it is asked for first of all.
create table safeguarding_actions (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  done text not null check (done <> ''),
  done_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['incident_keys', 'same_incident_answers', 'safeguarding_actions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to sr_app', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function app.refuse()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function app.refuse()', name);
  end loop;
end $$;

-- Keys tell of a child as the referral does: read by those who take part in deciding, written by whoever sends a referral or adds to it.
create policy considering on incident_keys for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and (select app.takes_part_in_deciding()));
create policy referring on incident_keys for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_referred())));

-- Only for whoever may see both cases, and to be answered by the office.
create policy considering on same_incident_answers for select using (board_id = (select app.board_id()) and (select app.takes_part_in_deciding())
  and case_id in (select app.reachable_cases()) and other_case_id in (select app.reachable_cases()));
create policy answering on same_incident_answers for insert with check (board_id = (select app.board_id()) and (select app.is_office())
  and case_id in (select app.reachable_cases()) and other_case_id in (select app.reachable_cases()) and answered_by = (select app.person_id()));

create policy considering on safeguarding_actions using (board_id = (select app.board_id()) and (select app.takes_part_in_deciding())
  and case_id in (select app.reachable_cases()));

-- Good practice that a board wants to share, each with its tags, whatever case it was seen in (toolkit, Strategy).
create table good_practice (
  board_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  what text not null check (what <> ''),
  share text not null,
  tags text[] not null,
  recorded_on date not null,
  recorded_by uuid not null,
  primary key (board_id, case_id, number),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);
alter table good_practice enable row level security;
create policy considering on good_practice using (board_id = (select app.board_id()) and (select app.takes_part_in_deciding())
  and case_id in (select app.reachable_cases()));
grant select, insert on good_practice to sr_app;
create trigger append_only before update or delete on good_practice for each row execute function app.refuse();
create trigger no_truncate before truncate on good_practice for each statement execute function app.refuse();

-- The kind that a referral gives itself, for the register.
create index referrals_by_opinion on referrals (board_id, (content -> 'opinion' ->> 'other'));

-- An agency that is told to secure its files must know of whom: the children's names, births and homes, and not a word more of the referral.
create function app.children_of_notice(of_case uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_agg(jsonb_build_object('name', child -> 'name', 'birth', child -> 'birth', 'unborn', child -> 'unborn', 'addresses', child -> 'addresses') order by place)
  from referrals r, app.session() s, jsonb_array_elements(coalesce((
    select a.replaces -> 'children' from referral_addenda a
    where a.board_id = r.board_id and a.case_id = r.case_id and a.replaces ? 'children' order by a.number desc limit 1), r.content -> 'children')) with ordinality as c (child, place)
  where r.board_id = s.board_id and r.case_id = of_case and r.case_id in (select app.reachable_cases()) and exists (
    select from secure_files_notices n where n.board_id = r.board_id and n.case_id = r.case_id and n.agency_id in (select app.agencies_spoken_for()))
$$;
grant execute on function app.children_of_notice(uuid) to sr_app;
