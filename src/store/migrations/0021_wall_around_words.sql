-- Within a case, too, the words that were meant for few are kept to them by the database: the referral for those who consider it and
-- who wrote it; what an agency was asked and answered before a review for those who asked and for that agency; what the review says
-- of a package, which may quote its comments, for those who may open that package.

create function app.cases_referred() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from app.live_appointments() a
  where a.case_id is not null and a.role in ('referrer', 'authorising_senior_manager') and a.case_id in (select app.reachable_cases())
$$;

create function app.agencies_spoken_for() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.agency_id from app.live_appointments() a where a.case_id is null and a.agency_id is not null and a.role in ('agency_lead', 'chief_officer')
$$;
grant execute on function app.cases_referred(), app.agencies_spoken_for() to sr_app;

do $$
declare name text;
begin
  foreach name in array array['referral_saves', 'referrals', 'referral_addenda'] loop
    execute format('drop policy reachable on %I', name);
    execute format('create policy considering on %I using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
      and ((select app.takes_part_in_deciding()) or case_id in (select app.cases_referred())))', name);
  end loop;
end $$;

drop policy reachable on initial_requests;
create policy asking on initial_requests using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and ((select app.takes_part_in_deciding()) or agency_id in (select app.agencies_spoken_for())));
-- Whoever cannot see a request finds no answer to it.
drop policy reachable on initial_answers;
create policy asking on initial_answers using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and exists (select from initial_requests asked where asked.board_id = initial_answers.board_id and asked.case_id = initial_answers.case_id
    and asked.request_id = initial_answers.request_id));

drop policy reachable on package_reviews;
create policy open on package_reviews using (board_id = (select app.board_id())
  and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o));
