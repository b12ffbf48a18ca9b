-- What keeps pages quick where agencies send much.

-- Each agency's entries in their order, so that a page of the integrated chronology reads so many of each and no more.
create index submission_entries_of_agency_in_order on submission_entries (board_id, case_id, agency_id, number, chronology, sort_day, sort_time, sort_position, entry_id);

-- How many entries of the chronology a submission holds; null for those handed in before this was kept, which are counted.
alter table submissions add column events integer check (events >= 0);

-- Has PostgreSQL look at the tables of entries, which only their owner may ask. A table that somebody else has it look at just now is passed over.
create function app.gather_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  execute 'analyze (skip_locked) entries, entry_versions, entry_comments, submission_entries';
end $$;
revoke execute on function app.gather_statistics() from public;
grant execute on function app.gather_statistics() to sr_app;
