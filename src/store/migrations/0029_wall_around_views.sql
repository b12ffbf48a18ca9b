-- A member who may vote reads nobody else's view until their own is given or the consideration is closed: the database holds to it,
-- whatever the program asks. Who has answered is no secret; what they answered is.

-- At a meeting the board's office may put a member's view on record for them. Null where the member gave it themselves.
alter table views add column recorded_by uuid, add foreign key (board_id, recorded_by) references people (board_id, person_id);

-- The considerations under way on which this person may vote and has given no view.
create function app.views_awaited() returns table (case_id uuid, number integer) language sql stable security definer set search_path = public, pg_temp as $$
  select c.case_id, c.number from considerations c, app.session() s
  where c.board_id = s.board_id and c.closed_on is null
    and exists (select from app.live_appointments() a where a.case_id is null and a.votes and a.role in ('subcommittee_chair', 'subcommittee_member'))
    and not exists (select from views v where v.board_id = c.board_id and v.case_id = c.case_id and v.number = c.number and v.person_id = s.person_id)
$$;

-- Who has given a view on these cases, without a word of it.
create function app.views_answered(cases uuid[]) returns table (case_id uuid, number integer, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct v.case_id, v.number, v.person_id from views v, app.session() s
  where v.board_id = s.board_id and v.case_id = any (cases) and app.takes_part_in_deciding() and v.case_id in (select app.reachable_cases())
$$;

create function app.is_office() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from app.board_roles() r where r in ('board_manager', 'support_team'))
$$;
grant execute on function app.views_awaited(), app.views_answered(uuid[]), app.is_office() to sr_app;

drop policy deciding on views;
create policy deciding on views for select using (board_id = (select app.board_id()) and (select app.takes_part_in_deciding())
  and case_id in (select app.reachable_cases())
  and (person_id = (select app.person_id()) or (case_id, number) not in (select a.case_id, a.number from app.views_awaited() a)));
-- One's own view; that of another at a meeting only by the office, which signs for it.
create policy giving on views for insert with check (board_id = (select app.board_id()) and (select app.takes_part_in_deciding())
  and case_id in (select app.reachable_cases())
  and (person_id = (select app.person_id()) and recorded_by is null or (select app.is_office()) and recorded_by = (select app.person_id())));
