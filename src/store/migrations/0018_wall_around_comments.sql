-- Authors' comments are for whoever works on that very package, for those who run and carry out the review, and for the review's
-- authors, of every agency but once its package is signed (R179, AMB-9). An agency's Chief Officer and senior manager see their own
-- agency's alone; an agency's words on the way to its signature are nobody else's.

-- The packages whose comments this person may read once they are signed, though they have no part in the package.
create function app.comment_cases_of_author() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from app.live_appointments() a
  where a.case_id is not null and a.role = 'chronology_author' and a.case_id in (select app.reachable_cases())
$$;
grant execute on function app.comment_cases_of_author() to sr_app;

drop policy readers_of_comments on entry_comments;
create policy readers_of_comments on entry_comments for select using (board_id = (select app.board_id()) and (
  (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o)
  or case_id in (select app.comment_cases_of_author()) and exists (
    select from submission_entries sent join sign_offs signed using (board_id, case_id, agency_id, number)
    where sent.board_id = entry_comments.board_id and sent.case_id = entry_comments.case_id and sent.agency_id = entry_comments.agency_id
      and sent.entry_id = entry_comments.entry_id and sent.version = entry_comments.version)));
create policy writers_of_comments on entry_comments for insert with check (
  board_id = (select app.board_id()) and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o));

drop function app.comment_cases();
