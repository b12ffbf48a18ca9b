/**
 * A PostgreSQL server that an operator keeps: whether it is fit to hold what people entrust to us. The login must not be able to
 * step around row-level security or append-only tables, and the server must keep every write that it has acknowledged.
 */
import { Client } from 'pg'
import { DOOR, OWNER, RUNTIME } from './roles.ts'

/** 15, as PostgreSQL counts. */
const OLDEST_VERSION = 150_000

interface Found {
  readonly login: string
  readonly version: number
  readonly encoding: string
  readonly fsync: string
  readonly full_page_writes: string
  readonly synchronous_commit: string
  /** Roles that the login is or can become and that may do what no policy holds. */
  readonly mighty: readonly string[] | null
  /** Tables and schemas of this database that the login owns, or that a role it can become owns. */
  readonly owned: readonly string[] | null
  readonly missing: readonly string[] | null
  readonly inherits: boolean
}

/** @throws Error that names each fault of the login or the server and says what to do about it */
export async function refuseUnfit(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect().catch(error => {
      throw new Error(`The database that DATABASE_URL names does not answer: ${reason(error)}`, { cause: error })
    })
    const { rows } = await client.query<Found>(QUESTION, [RUNTIME, DOOR])
    const faults = rows[0] ? faultsOf(rows[0]) : []
    if (faults.length > 0) throw new Error(`The program did not start, because the database is not fit for it:\n${faults.map(fault => `  ${fault}\n`).join('')}docs/operating.md has all the lines that make the roles and the database.`)
  } finally {
    await client.end()
  }
}

function faultsOf(found: Found): string[] {
  const { login } = found
  const faults: string[] = []
  if (found.version < OLDEST_VERSION) faults.push(`The server is PostgreSQL ${Math.floor(found.version / 10_000)}. Upgrade it to 15 or later.`)
  if (found.encoding !== 'UTF8') faults.push(`The database is encoded as ${found.encoding}, which cannot hold every name. Make one with: create database … encoding 'UTF8' template template0.`)
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'] as const) {
    if (found[setting] === 'off') faults.push(`The server's setting ${setting} is off, so that a power cut could lose what people were told is saved. Set ${setting} = on.`)
  }
  for (const role of found.mighty ?? []) {
    faults.push(role === login
      ? `The login "${login}" is a superuser, bypasses row-level security, or may make roles or copy the server. Use a login made for this program.`
      : `The login "${login}" can become "${role}", which no rule of the database holds. Run: revoke "${role}" from "${login}";`)
  }
  if (found.owned) faults.push(ownerFault(login, found.owned))
  for (const role of found.missing ?? []) faults.push(`The login "${login}" does not have the role ${role}. Run: grant ${role} to "${login}";`)
  if (found.inherits) faults.push(`The login "${login}" has the rights of ${RUNTIME} at all times, where it should have to take them on. Run: alter role "${login}" noinherit; then revoke ${RUNTIME}, ${DOOR} from "${login}"; and grant ${RUNTIME}, ${DOOR} to "${login}";`)
  return faults
}

function ownerFault(login: string, owned: readonly string[]): string {
  const some = owned.length > 3 ? `${owned.slice(0, 3).join(', ')} and ${owned.length - 3} more` : owned.join(', ')
  const mend = login === OWNER ? 'Use a login made for this program: docs/operating.md says how.' : `Let ${OWNER} own them, and run: revoke ${OWNER} from "${login}";`
  return `The login "${login}" owns ${some}, or can become who does: it could switch the rules off. ${mend}`
}

/** An address may stand for several places (IPv6 and IPv4): then there is an error for each. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** A role that does not exist yet is missing; it makes no error. A superuser can become every role, and is told once. */
const QUESTION = `
  with me as (select * from pg_roles where rolname = current_user),
  can_be as (select r.* from pg_roles r, me where r.rolname = me.rolname or (not me.rolsuper and pg_has_role(me.oid, r.oid, 'member')))
  select me.rolname as login, current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
    current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
    current_setting('synchronous_commit') as synchronous_commit,
    (select array_agg(rolname::text) from can_be where rolsuper or rolbypassrls or rolcreaterole or rolreplication
      or rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_write_all_data')) as mighty,
    (select array_agg(what order by what) from (
      select 'schema ' || nspname as what from pg_namespace where nspname in ('app') and nspowner in (select oid from can_be)
      union select 'table ' || relname from pg_class join pg_namespace n on n.oid = relnamespace
        where nspname in ('public', 'app') and relkind in ('r', 'p') and relowner in (select oid from can_be)
      union select 'database ' || datname from pg_database where datname = current_database() and datdba in (select oid from can_be)) owned
      where not me.rolsuper) as owned,
    (select array_agg(wanted) from unnest(array[$1, $2]) wanted
      where not exists (select from pg_roles where rolname = wanted and pg_has_role(me.oid, oid, 'member'))) as missing,
    not me.rolsuper and exists (select from pg_roles where rolname in ($1, $2) and pg_has_role(me.oid, oid, 'usage')) as inherits
  from me`
