-- How a referral is considered and decided is for those who decide and for the board's office. Whoever reaches a case because their
-- agency takes part in it, or by a part on the case alone, finds no row of it, whatever the program asks for.

create function app.takes_part_in_deciding() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from app.board_roles() r where r in (
    'independent_chair', 'board_manager', 'support_team', 'safeguarding_lead', 'legal_adviser', 'subcommittee_chair', 'subcommittee_member'))
$$;
grant execute on function app.takes_part_in_deciding() to sr_app;

do $$
declare name text;
begin
  foreach name in array array['initial_reviews', 'considerations', 'views', 'chair_answers', 'attendances', 'decisions'] loop
    execute format('drop policy reachable on %I', name);
    execute format('create policy deciding on %I using (board_id = (select app.board_id()) and (select app.takes_part_in_deciding())
      and case_id in (select app.reachable_cases()))', name);
  end loop;
end $$;
