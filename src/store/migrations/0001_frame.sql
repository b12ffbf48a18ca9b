-- The frame: boards and their people, sessions, cases and who may reach them, history, the log of reads.
-- Run by the owner of the tables. The running program logs in as another role and in each transaction becomes sr_app,
-- which holds the grants below and is held by the policies. Every key starts with the board, so that a link from one
-- board's rows to another's cannot be stored.

create schema app;
grant usage on schema app, public to sr_app;
alter default privileges revoke execute on functions from public;

create table boards (
  board_id uuid primary key,
  name text not null check (name <> ''),
  jurisdiction text not null check (jurisdiction in ('england_and_wales', 'scotland', 'northern_ireland')),
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table agencies (
  board_id uuid not null references boards,
  agency_id uuid not null,
  name text not null check (name <> ''),
  code text not null check (code ~ '^[A-Z0-9]{2,6}$'),
  colour smallint not null,
  kind text not null default 'other',
  primary key (board_id, agency_id),
  unique (board_id, code),
  unique (board_id, name)
);

create table people (
  board_id uuid not null references boards,
  person_id uuid not null,
  agency_id uuid,
  name text not null check (name <> ''),
  job_title text not null default '',
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  created_at timestamptz not null default now(),
  primary key (board_id, person_id),
  unique (person_id),
  foreign key (board_id, agency_id) references agencies
);
-- One account per address in an installation: sign-in knows the address before it knows the board.
create unique index people_by_email on people (lower(email));
create index people_by_name on people (board_id, lower(name), person_id);

-- How a person proves who they are. The program never selects from this table; it calls functions in schema app.
create table credentials (
  board_id uuid not null,
  person_id uuid not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  changed_at timestamptz not null default now(),
  primary key (board_id, person_id),
  foreign key (board_id, person_id) references people
);

create table sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  board_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (board_id, person_id) references people
);
create index sessions_by_person on sessions (board_id, person_id);

-- A one-time link: to set up an account, or (in the worked example only) to sign in without one.
create table invitations (
  token_hash bytea primary key check (length(token_hash) = 32),
  board_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('set up account', 'sign in')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (board_id, person_id) references people
);
create index invitations_by_person on invitations (board_id, person_id);

create table cases (
  board_id uuid not null references boards,
  case_id uuid not null,
  reference text not null check (reference <> ''),
  opened_at timestamptz not null default now(),
  -- Null while the referral is its referrer's draft. Where a submitted case stands is derived from its facts.
  submitted_at timestamptz,
  primary key (board_id, case_id),
  unique (case_id),
  unique (board_id, reference)
);
create index cases_newest_first on cases (board_id, opened_at desc, case_id);

-- The dated facts that the timetable and every state is derived from. Never changed: a correction is a later fact.
create table case_facts (
  board_id uuid not null,
  case_id uuid not null,
  fact_id uuid not null,
  kind text not null,
  -- Null only where the fact takes back the one it corrects: it did not happen.
  happened_on date check (happened_on is not null or corrects is not null),
  details jsonb not null default '{}',
  corrects uuid,
  -- The clock, not the transaction's start: facts keep the order in which acts on a case followed each other.
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null,
  primary key (board_id, case_id, fact_id),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, case_id, corrects) references case_facts,
  foreign key (board_id, recorded_by) references people (board_id, person_id)
);
create index case_facts_by_kind on case_facts (board_id, case_id, kind, recorded_at);

create table appointments (
  board_id uuid not null references boards,
  appointment_id uuid not null,
  person_id uuid not null,
  role text not null,
  case_id uuid,
  agency_id uuid,
  from_date date not null,
  until_date date check (until_date >= from_date),
  appointed_by uuid not null,
  appointed_at timestamptz not null default now(),
  primary key (board_id, appointment_id),
  foreign key (board_id, person_id) references people,
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, agency_id) references agencies,
  foreign key (board_id, appointed_by) references people (board_id, person_id)
);
create index appointments_by_person on appointments (board_id, person_id);
create index appointments_by_case on appointments (board_id, case_id) where case_id is not null;

-- Shut out of one case: a conflict of interest, or the Board Manager's decision. Denies whatever a role allows.
create table exclusions (
  board_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  reason text not null check (reason <> ''),
  excluded_by uuid not null,
  excluded_at timestamptz not null default now(),
  lifted_at timestamptz,
  primary key (board_id, case_id, person_id, excluded_at),
  foreign key (board_id, case_id) references cases,
  foreign key (board_id, person_id) references people,
  foreign key (board_id, excluded_by) references people (board_id, person_id)
);

-- Every form carries an operation: a double post is answered with the first one's result.
create table operations (
  board_id uuid not null,
  person_id uuid not null,
  operation_id uuid not null,
  command text not null,
  result jsonb not null,
  at timestamptz not null default now(),
  primary key (board_id, person_id, operation_id),
  foreign key (board_id, person_id) references people
);

-- What a person is still writing. Only they see it.
create table drafts (
  board_id uuid not null,
  person_id uuid not null,
  form text not null,
  content jsonb not null,
  version integer not null,
  saved_at timestamptz not null default now(),
  primary key (board_id, person_id, form),
  foreign key (board_id, person_id) references people
);

-- Append-only. One chain per case (chain_id = case_id) and one for the board's own acts (chain_id = board_id).
-- The hash runs over the stored bytes, so facts are text, not jsonb.
create table history (
  board_id uuid not null references boards,
  chain_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid not null,
  act text not null,
  facts text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (board_id, chain_id, seq),
  foreign key (board_id, actor_id) references people (board_id, person_id)
);

create table chain_heads (
  board_id uuid not null references boards,
  chain_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  primary key (board_id, chain_id)
);

create table access_log (
  board_id uuid not null references boards,
  read_id bigint generated always as identity,
  at timestamptz not null default now(),
  person_id uuid not null,
  case_id uuid,
  what text not null,
  details jsonb not null default '{}',
  primary key (board_id, read_id),
  foreign key (board_id, person_id) references people,
  foreign key (board_id, case_id) references cases
);
create index access_log_newest_first on access_log (board_id, at desc, read_id desc);
create index access_log_by_case on access_log (board_id, case_id, at desc, read_id desc);

-- Who is asking. The session setting alone proves nothing: only the hash of a live token does, and sr_app cannot read sessions.

create function app.session() returns sessions language sql stable security definer set search_path = public, pg_temp as $$
  select s.* from sessions s
  where s.token_hash = decode(nullif(current_setting('app.session', true), ''), 'hex')
    and s.revoked_at is null and s.expires_at > now()
$$;

create function app.board_id() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select (app.session()).board_id
$$;

create function app.person_id() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select (app.session()).person_id
$$;

-- Boards reckon days where they are.
create function app.today() returns date language sql stable as $$
  select (now() at time zone 'Europe/London')::date
$$;

create function app.live_appointments() returns setof appointments language sql stable security definer set search_path = public, pg_temp as $$
  select a.* from appointments a, app.session() s
  where a.board_id = s.board_id and a.person_id = s.person_id
    and a.from_date <= app.today() and (a.until_date is null or a.until_date >= app.today())
$$;

create function app.board_roles() returns setof text language sql stable security definer set search_path = public, pg_temp as $$
  select role from app.live_appointments() where case_id is null
$$;

create function app.barred_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select x.case_id from exclusions x, app.session() s
  where x.board_id = s.board_id and x.person_id = s.person_id and x.lifted_at is null
$$;

-- Cases in which an agency takes part for which this person holds a role on the board. A later migration, which knows
-- the agencies in scope, replaces it: until then no case is reached through an agency.
create function app.cases_of_own_agency() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select null::uuid where false
$$;

-- The second wall: the cases whose rows this person's transactions can touch at all. Coarser than the access table, never narrower.
create function app.reachable_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.case_id from cases c, app.session() s
  where c.board_id = s.board_id
    and c.case_id not in (select app.barred_cases())
    and (
      (c.submitted_at is not null and exists (
        select from app.board_roles() r where r in (
          'independent_chair', 'board_manager', 'support_team', 'safeguarding_lead', 'legal_adviser',
          'subcommittee_chair', 'subcommittee_member')))
      or c.case_id in (select case_id from app.live_appointments() where case_id is not null)
      or c.case_id in (select app.cases_of_own_agency())
    )
$$;

-- History: the database numbers and chains each row itself; the row commits with the change it tells of or not at all.

create function app.history_hash(h history) returns bytea language sql immutable as $$
  select sha256(h.previous_hash || convert_to(concat_ws(E'\x1f',
    h.board_id, h.chain_id, h.seq, (extract(epoch from h.at) * 1000000)::bigint, h.actor_id, h.act, h.facts), 'UTF8'))
$$;

create function app.chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare head chain_heads;
begin
  insert into chain_heads values (new.board_id, new.chain_id, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
  select * into head from chain_heads where board_id = new.board_id and chain_id = new.chain_id for update;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.previous_hash := head.hash;
  new.hash := app.history_hash(new);
  update chain_heads set seq = new.seq, hash = new.hash where board_id = new.board_id and chain_id = new.chain_id;
  return new;
end $$;

create trigger chained before insert on history for each row execute function app.chain();

create function app.refuse() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name; end $$;

create trigger append_only before update or delete on history for each row execute function app.refuse();
create trigger no_truncate before truncate on history for each statement execute function app.refuse();
create trigger append_only before update or delete on access_log for each row execute function app.refuse();
create trigger no_truncate before truncate on access_log for each statement execute function app.refuse();
create trigger append_only before update or delete on case_facts for each row execute function app.refuse();
create trigger no_truncate before truncate on case_facts for each statement execute function app.refuse();

-- Each broken link of a chain; none where every chain is whole. A cut tail shows as a head that no row bears out.
-- For the owner only: it looks across all boards.
create function app.broken_links() returns table (board_id uuid, chain_id uuid, seq bigint, what text)
language sql stable set search_path = public, pg_temp as $$
  select h.board_id, h.chain_id, h.seq, 'the row does not match its hash' from history h where h.hash <> app.history_hash(h)
  union all
  select l.board_id, l.chain_id, l.seq, 'the row before it is missing or was changed' from (
    select h.board_id, h.chain_id, h.seq, h.previous_hash,
      lag(h.hash, 1, decode(repeat('00', 32), 'hex')) over w as expected_hash, lag(h.seq, 1, 0::bigint) over w as expected_seq
    from history h window w as (partition by h.board_id, h.chain_id order by h.seq)
  ) l where l.previous_hash <> l.expected_hash or l.seq <> l.expected_seq + 1
  union all
  select c.board_id, c.chain_id, c.seq, 'the last row of the chain is missing' from chain_heads c
  where not exists (select from history h where h.board_id = c.board_id and h.chain_id = c.chain_id and h.seq = c.seq and h.hash = c.hash)
$$;

-- Row-level security. `(select …)` makes each condition one look-up per statement, not one per row.

alter table boards enable row level security;
alter table agencies enable row level security;
alter table people enable row level security;
alter table credentials enable row level security;
alter table sessions enable row level security;
alter table invitations enable row level security;
alter table cases enable row level security;
alter table case_facts enable row level security;
alter table appointments enable row level security;
alter table exclusions enable row level security;
alter table operations enable row level security;
alter table drafts enable row level security;
alter table history enable row level security;
alter table chain_heads enable row level security;
alter table access_log enable row level security;

create policy own_board on boards using (board_id = (select app.board_id()));
create policy own_board on agencies using (board_id = (select app.board_id()));
create policy own_board on people using (board_id = (select app.board_id()));
create policy own_board on appointments using (
  board_id = (select app.board_id())
  and (case_id is null or case_id in (select app.reachable_cases()) or person_id = (select app.person_id())));
create policy reachable on cases for select using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy open_case on cases for insert with check (board_id = (select app.board_id()));
create policy change_case on cases for update using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy reachable on case_facts using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy reachable on exclusions using (board_id = (select app.board_id()) and case_id in (select app.reachable_cases()));
create policy own on operations using (board_id = (select app.board_id()) and person_id = (select app.person_id()));
create policy own on drafts using (board_id = (select app.board_id()) and person_id = (select app.person_id()));
create policy readable on history for select using (
  board_id = (select app.board_id()) and (chain_id = board_id or chain_id in (select app.reachable_cases())));
create policy appendable on history for insert with check (
  board_id = (select app.board_id()) and actor_id = (select app.person_id())
  and (chain_id = board_id or chain_id in (select app.reachable_cases())));
create policy readable on chain_heads for select using (
  board_id = (select app.board_id()) and (chain_id = board_id or chain_id in (select app.reachable_cases())));
create policy readable on access_log for select using (
  board_id = (select app.board_id()) and exists (select from app.board_roles() r where r = 'board_manager')
  and (case_id is null or case_id in (select app.reachable_cases())));
create policy appendable on access_log for insert with check (
  board_id = (select app.board_id()) and person_id = (select app.person_id()));

grant select, update (name, settings, jurisdiction) on boards to sr_app;
grant select, insert, update (name, code, colour, kind) on agencies to sr_app;
grant select, insert, update (agency_id, name, job_title, email) on people to sr_app;
grant select, insert, update (until_date) on appointments to sr_app;
grant select, insert, update (submitted_at) on cases to sr_app;
grant select, insert on case_facts to sr_app;
grant select, insert, update (lifted_at) on exclusions to sr_app;
grant select, insert on operations to sr_app;
grant select, insert, update, delete on drafts to sr_app;
grant select, insert on history to sr_app;
grant select on chain_heads to sr_app;
grant select, insert on access_log to sr_app;
grant execute on function app.session(), app.board_id(), app.person_id(), app.today(), app.live_appointments(), app.board_roles(),
  app.barred_cases(), app.cases_of_own_agency(), app.reachable_cases() to sr_app;
