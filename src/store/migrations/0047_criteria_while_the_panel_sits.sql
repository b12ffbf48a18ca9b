-- The Panel Chair answers the criteria only while the Panel sits: from its convening until it closes.
drop policy assessing on criteria_assessments;
create policy assessing on criteria_assessments for insert with check (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and assessed_by = (select app.person_id())
  and (exists (select from app.board_roles() r where r in ('board_manager', 'support_team', 'safeguarding_lead'))
    or case_id in (select app.chaired_panels()) and exists (select from panels p where p.board_id = criteria_assessments.board_id and p.case_id = criteria_assessments.case_id
      and not exists (select from panel_closures c where c.board_id = p.board_id and c.case_id = p.case_id and c.number = p.number))));
