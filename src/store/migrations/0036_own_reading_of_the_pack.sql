-- Whether this person has opened the Panel's pack since a moment: their own reading, from a log that they may not read.
create function app.has_read_panel_pack(of_case uuid, since timestamptz) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from access_log l where l.board_id = app.board_id() and l.person_id = app.person_id() and l.case_id = of_case
    and l.what = 'pack of the Consideration Panel' and l.at >= since)
$$;
grant execute on function app.has_read_panel_pack(uuid, timestamptz) to sr_app;
