/**
 * The operating system's user that runs the embedded PostgreSQL. PostgreSQL refuses to run as root; started as root, we
 * run it as `postgres` where there is such a user, else as `nobody`, and otherwise as whoever we are.
 */
import { execFile } from 'node:child_process'
import { chown, readFile, stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

export interface SystemUser { readonly uid: number, readonly gid: number }

/** Whom to run PostgreSQL as, or null for ourselves. Existing data keeps the user who owns it. */
export async function chooseSystemUser(folder: string): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null
  const owner = existsSync(folder) ? await stat(folder) : null
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'))
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!account) throw new Error('PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody". Start as another user.')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

export async function giveTo(user: SystemUser | null, ...files: readonly string[]): Promise<void> {
  if (user) await Promise.all(files.map(file => chown(file, user.uid, user.gid)))
}

/**
 * Runs a program as that user and answers what it wrote on its output.
 * A folder under a closed home (as /root is) cannot be reached by another user: the program is then given the one right
 * to pass through folders, by util-linux's setpriv, so that a clone in /root works as any other does.
 */
export async function runAs(user: SystemUser | null, folder: string, file: string, args: readonly string[]): Promise<string> {
  const options = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' } }
  if (!user) return (await promisify(execFile)(file, args, options)).stdout
  if (await reachable(folder, user)) return (await promisify(execFile)(file, args, { ...options, ...user })).stdout
  const right = await passingRight()
  const privileges = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--securebits=+no_setuid_fixup', `--inh-caps=+${right}`, `--ambient-caps=+${right}`]
  try {
    return (await promisify(execFile)('setpriv', [...privileges, file, ...args], options)).stdout
  } catch (error) {
    throw new Error(`PostgreSQL does not run as root, and the user it runs as cannot pass the folders above ${folder}. `
      + 'Set DATA_DIR to a folder that others may pass, such as /var/lib/safeguarding-reviews, or start as another user.', { cause: error })
  }
}

/** The lesser of the two rights that pass folders: reading everywhere; in containers that withhold it, reading and writing everywhere. */
async function passingRight(): Promise<string> {
  const held = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? '0'}`)
  return (held & 4n) === 0n ? 'dac_override' : 'dac_read_search'
}

async function reachable(folder: string, user: SystemUser): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { uid, mode } = await stat(at)
    if (uid === user.uid ? !(mode & 0o100) : !(mode & 0o001)) return false
    if (at === path.dirname(at)) return true
  }
}
