-- Dates of entries that were pointed out because they can hardly be what was meant, and that somebody looked at and let stand. A look
-- holds while the entry keeps the date that was looked at, whatever else is changed in it.
create table date_looks (
  board_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  about text not null check (about in ('still to come', 'before birth', 'after death', 'grown up', 'outside period', 'day and month', 'out of order')),
  -- What they found; blank where they only said that the date stands.
  said text not null,
  looked_at timestamptz not null default now(),
  looked_by uuid not null,
  primary key (board_id, case_id, agency_id, entry_id, version, about),
  foreign key (board_id, case_id, agency_id, entry_id, version) references entry_versions,
  foreign key (board_id, looked_by) references people (board_id, person_id)
);
alter table date_looks enable row level security;
create policy open on date_looks using (board_id = (select app.board_id()) and (case_id, agency_id) in (select o.case_id, o.agency_id from app.open_packages() o));
grant select, insert on date_looks to sr_app;
create trigger append_only before update or delete on date_looks for each row execute function app.refuse();
create trigger no_truncate before truncate on date_looks for each statement execute function app.refuse();

-- By which dates that cannot be are told: when the children of a review were born and died, for whoever may open a package of it. Not a
-- word more of the referral.
create function app.lifetimes_of_children(of_case uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_agg(jsonb_build_object('birth', child -> 'birth', 'death', child -> 'death' -> 'date') order by place)
  from referrals r, jsonb_array_elements(coalesce((
    select a.replaces -> 'children' from referral_addenda a
    where a.board_id = r.board_id and a.case_id = r.case_id and a.replaces ? 'children' order by a.number desc limit 1), r.content -> 'children')) with ordinality as c (child, place)
  where r.board_id = (select app.board_id()) and r.case_id = of_case and of_case in (select o.case_id from app.open_packages() o)
$$;
grant execute on function app.lifetimes_of_children(uuid) to sr_app;
