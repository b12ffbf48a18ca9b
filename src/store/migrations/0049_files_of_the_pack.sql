-- Whoever sits on a Panel may read the files that came with the agencies' information in its pack, and no other file of the case.
create function app.files_of_own_packs() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select (each.file ->> 'fileId')::uuid from panel_packs p, jsonb_path_query(p.content, '$.information[*].files[*]') each (file)
  where p.board_id = app.board_id() and p.case_id in (select app.panel_cases())
$$;
grant execute on function app.files_of_own_packs() to sr_app;

create policy sitting on initial_return_files for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases())
  and file_id in (select app.files_of_own_packs()));
