/**
 * The database's roles. `sr_owner` owns every table and runs migrations; `sr_app` is what the program may do at run time;
 * `sr_door` may sign people in and out, and nothing else. `sr_login` is the login the program comes with, which inherits nothing:
 * each transaction takes `sr_app` or `sr_door` on by `set local role`, so that a forgotten or reset role fails closed. Roles belong to the whole server, so they are made here, not by migrations.
 */
import type { ClientBase, ClientConfig } from 'pg'
import type { Address, Secrets } from './cluster.ts'

export const OWNER = 'sr_owner'
export const RUNTIME = 'sr_app'
export const DOOR = 'sr_door'
export const LOGIN = 'sr_login'

/** The three ways into one database of a cluster of ours. */
export interface Logins { readonly admin: ClientConfig, readonly owner: ClientConfig, readonly app: ClientConfig }

export function loginsOf(address: Address, secrets: Secrets, database: string): Logins {
  return {
    admin: { ...address, database, user: 'postgres', password: secrets.admin },
    owner: { ...address, database, user: OWNER, password: secrets.owner },
    app: { ...address, database, user: LOGIN, password: secrets.login },
  }
}

/** Makes the roles that are missing and sets their passwords. Run by a superuser, under a lock: roles are shared by all databases. */
export async function ensureRoles(admin: ClientBase, passwords: { readonly owner: string, readonly login: string }): Promise<void> {
  await admin.query('begin')
  await admin.query("select pg_advisory_xact_lock(hashtext('safeguarding-reviews roles'))")
  await ensure(admin, OWNER, 'nologin')
  await ensure(admin, RUNTIME, 'nologin')
  await ensure(admin, DOOR, 'nologin')
  await ensure(admin, LOGIN, 'nologin')
  await admin.query(`alter role ${OWNER} login nosuperuser nocreatedb nocreaterole nobypassrls password ${admin.escapeLiteral(passwords.owner)}`)
  for (const role of [RUNTIME, DOOR]) await admin.query(`alter role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls noinherit`)
  await admin.query(`alter role ${LOGIN} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password ${admin.escapeLiteral(passwords.login)}`)
  await admin.query(`grant ${RUNTIME}, ${DOOR} to ${LOGIN}`)
  await admin.query('commit')
}

async function ensure(admin: ClientBase, role: string, options: string): Promise<void> {
  const found = await admin.query('select 1 from pg_roles where rolname = $1', [role])
  if (found.rowCount === 0) await admin.query(`create role ${role} ${options}`)
}

/** Makes the database, owned by `sr_owner` and closed to every other role of the server, unless it is there. */
export async function ensureDatabase(admin: ClientBase, name: string): Promise<void> {
  const found = await admin.query('select 1 from pg_database where datname = $1', [name])
  if (found.rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(name)} owner ${OWNER}`)
  await admin.query(`revoke all on database ${admin.escapeIdentifier(name)} from public`)
  await admin.query(`grant connect on database ${admin.escapeIdentifier(name)} to ${LOGIN}`)
}
