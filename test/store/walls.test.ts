/** The second wall as the database itself describes it: what is asked here of every table and function holds for those that a later migration adds too. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { freshDatabase } from '../support/database.ts'

let drop = async () => {}
const { owner } = await freshDatabase({ after: work => { drop = work } })
const client = new Client(owner)
await client.connect()
after(async () => { await client.end(); await drop() })

async function catalogue<Row extends Record<string, unknown>>(question: string): Promise<Row[]> { return (await client.query<Row>(question)).rows }

/** What the door counts by hashes belongs to no board: it is counted before anybody knows which. */
const OF_NO_BOARD = ['sign_in_attempts', 'sign_in_places']

/** Beside `migration`, which says how far the database was brought up to date, and nothing about anybody. */
const TABLES = `from pg_class t join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public' and t.relkind in ('r', 'p') and t.relname <> 'migration'`
const hasColumn = (name: string): string => `exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = '${name}' and a.attnum > 0 and not a.attisdropped)`

test('every table is of one board, and row-level security holds it', async () => {
  const tables = await catalogue<{ name: string; secured: boolean; board: boolean }>(`select t.relname as name, t.relrowsecurity as secured, ${hasColumn('board_id')} as board ${TABLES}`)
  assert.ok(tables.length > 50, `only ${tables.length} tables were found`)
  assert.deepEqual(tables.filter(each => !each.secured).map(each => each.name), [])
  assert.deepEqual(tables.filter(each => !each.board).map(each => each.name).sort(), OF_NO_BOARD)
})

// A restrictive policy only narrows what another lets through.
test('every policy that opens a table asks for the board of the session, and on what belongs to a case for a case within reach', async () => {
  const policies = await catalogue<{ table: string; policy: string; rule: string; ofCase: boolean }>(`
    select t.relname as table, p.polname as policy, concat_ws(' and ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as rule,
      ${hasColumn('case_id')} as "ofCase"
    from pg_policy p join pg_class t on t.oid = p.polrelid where p.polpermissive`)
  assert.deepEqual(policies.filter(each => !each.rule.includes('app.board_id()')).map(each => `${each.table}: ${each.policy}`), [])
  // A draft that is just opened has no case to be within reach of; what is put on record of a read may be about no case.
  const boundToBoard = ['cases: open_case', 'access_log: appendable']
  const loose = policies.filter(each => each.ofCase && !/app\.(reachable_cases|open_packages)\(\)/.test(each.rule)).map(each => `${each.table}: ${each.policy}`)
  assert.deepEqual(loose.sort(), boundToBoard.sort())
})

test('a table that the program may touch has a policy; what proves who somebody is, and all tables from the door, are out of touch', async () => {
  const open = await catalogue<{ name: string }>(`select t.relname as name ${TABLES}
    and (has_table_privilege('sr_app', t.oid, 'select, insert, update, delete') or has_any_column_privilege('sr_app', t.oid, 'select, insert, update'))
    and not exists (select from pg_policy p where p.polrelid = t.oid)`)
  assert.deepEqual(open, [])
  const byDoor = await catalogue<{ name: string }>(`select t.relname as name ${TABLES}
    and (has_table_privilege('sr_door', t.oid, 'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege('sr_door', t.oid, 'select, insert, update, references'))`)
  assert.deepEqual(byDoor, [], 'the door sees no table')
  const secrets = await catalogue<{ name: string }>(`select t.relname as name ${TABLES} and t.relname in ('credentials', 'sessions', 'invitations', 'sign_in_attempts', 'sign_in_places')
    and (has_table_privilege('sr_app', t.oid, 'select, insert, update, delete') or has_any_column_privilege('sr_app', t.oid, 'select, insert, update'))`)
  assert.deepEqual(secrets, [], 'what proves who somebody is, the program cannot read or write')
})

/** All that the program may change in place, by hand; everything else is written once. */
const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  agencies: ['code', 'colour', 'kind', 'name'],
  appointments: ['until_date'],
  boards: ['jurisdiction', 'name', 'settings'],
  cases: ['submitted_at'],
  considerations: ['closed_by', 'closed_on', 'count'],
  drafts: ['board_id', 'content', 'form', 'person_id', 'saved_at', 'version'],
  entries: ['removed', 'sort_day', 'sort_position', 'sort_time', 'version'],
  exclusions: ['lifted_at'],
  mails: ['link', 'next_try_at', 'outcome', 'settled_at', 'settled_by', 'tries'],
  people: ['agency_id', 'email', 'job_title', 'name'],
  review_agencies: ['basis', 'in_scope', 'nominated_member'],
  review_team_members: ['reason', 'sector'],
  reviews: ['background_from', 'period_from', 'period_to', 'practice_changed', 'reasons'],
  secure_files_notices: ['confirmed_by', 'confirmed_on'],
}
const DELETABLE = ['drafts', 'held_posts', 'mentions', 'review_team_members']

test('the program changes in place only what is listed here, deletes less, and empties no table', async () => {
  const columns = await catalogue<{ table: string; column: string }>(`select t.relname as table, a.attname as column from pg_class t
    join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and t.relkind in ('r', 'p') and has_column_privilege('sr_app', t.oid, a.attnum, 'update') order by 1, 2`)
  const changeable = Object.fromEntries([...Map.groupBy(columns, each => each.table)].map(([table, of]) => [table, of.map(each => each.column).sort()]))
  assert.deepEqual(changeable, CHANGEABLE)
  const deletable = await catalogue<{ name: string }>(`select t.relname as name ${TABLES} and has_table_privilege('sr_app', t.oid, 'delete') order by 1`)
  assert.deepEqual(deletable.map(each => each.name), DELETABLE)
  const more = await catalogue<{ name: string }>(`select t.relname as name ${TABLES} and has_table_privilege('sr_app', t.oid, 'truncate, references, trigger')`)
  assert.deepEqual(more, [])
})

test('what is append-only refuses a change, a deletion and emptying even to who owns it', async () => {
  const guarded = await catalogue<{ name: string; kinds: number[] }>(`select t.relname as name, array_agg(g.tgtype::int) as kinds
    from pg_trigger g join pg_class t on t.oid = g.tgrelid where g.tgfoid = 'app.refuse()'::regprocedure and g.tgenabled = 'O' group by 1`)
  const [DELETE, UPDATE, TRUNCATE] = [8, 16, 32]
  for (const { name, kinds } of guarded) {
    const refused = kinds.reduce((all, kind) => all | kind, 0)
    assert.equal(refused & (DELETE | UPDATE | TRUNCATE), DELETE | UPDATE | TRUNCATE, name)
    assert.ok(!(name in CHANGEABLE) && !DELETABLE.includes(name), `${name} is append-only and yet to be changed`)
  }
  const kept = new Set(guarded.map(each => each.name))
  for (const name of ['history', 'access_log', 'case_facts', 'entry_versions', 'entry_comments', 'upload_files', 'package_parts', 'sign_offs', 'decisions', 'views', 'referrals']) {
    assert.ok(kept.has(name), `${name} is not guarded`)
  }
})

test('no link from one board’s rows to another’s can be stored', async () => {
  const loose = await catalogue<{ link: string }>(`select f.conrelid::regclass || ': ' || f.conname as link
    from pg_constraint f join pg_class t on t.oid = f.conrelid join pg_class other on other.oid = f.confrelid
    where f.contype = 'f' and ${hasColumn('board_id')} and exists (select from pg_attribute a where a.attrelid = other.oid and a.attname = 'board_id')
      and not exists (select from unnest(f.conkey, f.confkey) as pair (here, there)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here and a.attname = 'board_id'
        join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.there and b.attname = 'board_id')`)
  assert.deepEqual(loose, [])
})

test('whatever names a person, an agency or a case is a link that the database holds to', async () => {
  const loose = await catalogue<{ column: string }>(`select t.relname || '.' || a.attname as column from pg_class t
    join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and t.relkind = 'r' and a.attname in ('person_id', 'agency_id', 'case_id')
      and not exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = t.oid and a.attnum = any(f.conkey))
      and not exists (select from pg_constraint k where k.contype = 'p' and k.conrelid = t.oid and a.attnum = k.conkey[array_upper(k.conkey, 1)])`)
  assert.deepEqual(loose, [])
})

test('a function that acts with its owner’s rights looks for names in one place, and none is for everybody to call', async () => {
  const functions = await catalogue<{ name: string; definer: boolean; settings: string[] | null; everybody: boolean; app: boolean; door: boolean }>(`
    select p.proname as name, p.prosecdef as definer, p.proconfig as settings, has_function_privilege('sr_app', p.oid, 'execute') as app,
      has_function_privilege('sr_door', p.oid, 'execute') as door,
      exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0) as everybody
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('app', 'public')`)
  assert.ok(functions.length > 25)
  assert.deepEqual(functions.filter(each => each.everybody).map(each => each.name), [])
  assert.deepEqual(functions.filter(each => each.definer && !each.settings?.includes('search_path=public, pg_temp')).map(each => each.name), [])
  assert.deepEqual(functions.filter(each => each.door !== each.name.startsWith('door_')).map(each => each.name), [], 'the door calls its own functions and nothing else')
  assert.deepEqual(functions.filter(each => each.app && each.name.startsWith('door_')).map(each => each.name), [], 'behind the door nobody opens a session')
  assert.deepEqual(functions.filter(each => each.app && ['broken_links', 'chain', 'refuse'].includes(each.name)).map(each => each.name), [])
})

test('a view shows nobody more than the tables under it would', async () => {
  const loose = await catalogue<{ name: string }>(`select t.relname as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and t.relkind in ('v', 'm') and (t.relkind = 'm' or not coalesce(t.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false))`)
  assert.deepEqual(loose, [])
})

test('neither of the program’s roles owns anything, makes anything or passes by row-level security', async () => {
  const able = await catalogue<{ role: string }>(`select rolname as role from pg_roles where rolname in ('sr_app', 'sr_door', 'sr_login')
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit
      or has_schema_privilege(rolname, 'public', 'create') or has_schema_privilege(rolname, 'app', 'create')
      or exists (select from pg_class t where t.relowner = pg_roles.oid) or exists (select from pg_proc p where p.proowner = pg_roles.oid))`)
  assert.deepEqual(able, [])
})
