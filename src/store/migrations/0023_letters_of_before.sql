-- The letters recorded before they were drafted and approved here: as they were sent, their plain text as the document. What was sent
-- is kept; how it left was not recorded then, and post is what was meant.

insert into case_letters (board_id, case_id, letter_id, kind, about, signatory, to_name, agency_id, drafted_on, drafted_at, drafted_by)
select l.board_id, l.case_id, l.letter_id,
  case when l.kind = 'no panel: referrer' then 'no_panel_referrer' when l.kind = 'no panel: Sub-Committee' then 'no_panel_subcommittee'
    when l.kind = 'chief officer' then 'chief_officer' else 'decision' end,
  case when l.kind like 'decision %' then l.kind else '' end, 'independent_chair', l.recipient,
  (select a.agency_id from agencies a where l.kind = 'chief officer' and a.board_id = l.board_id and a.name = l.recipient), l.sent_on, l.recorded_at, l.recorded_by
from letters l;

insert into case_letter_versions (board_id, case_id, letter_id, version, filled, saved_at, saved_by)
select board_id, case_id, letter_id, 1, jsonb_build_object('words', body, 'addressee', recipient), recorded_at, recorded_by from letters;

insert into case_letter_approvals (board_id, case_id, letter_id, version, document, sha256, approved_on, approved_at, approved_by)
select board_id, case_id, letter_id, 1, convert_to(body, 'UTF8'), sha256(convert_to(body, 'UTF8')), sent_on, recorded_at, recorded_by from letters;

insert into case_letter_dispatches (board_id, case_id, letter_id, version, manner, sent_on, recorded_at, recorded_by)
select board_id, case_id, letter_id, 1, 'post', sent_on, recorded_at, recorded_by from letters;

drop table letters;

-- What a template holds, so that what may be corrected is told without opening it again.
alter table letter_templates add column fields text[] not null default '{}';
