-- A decision answers the very version of the Panel's recommendation that was before the Chair. Both are null where it was made without
-- a Panel: on the Sub-Committee's recommendation, or for the reason that the decision gives.
alter table decisions add column panel_number integer;
alter table decisions add column recommendation_version integer;
alter table decisions add foreign key (board_id, case_id, panel_number, recommendation_version) references panel_recommendations (board_id, case_id, number, version);
alter table decisions add check ((panel_number is null) = (recommendation_version is null));
