/**
 * One PostgreSQL of our own in a folder: made, started, found still running, stopped. It listens on a Unix socket in a
 * folder closed to everyone else and on no network (on Windows, which lacks that, on the loopback address), and its log
 * holds no words of a case: neither statements nor the values in them.
 *
 *   <folder>/programs  <folder>/cluster  <folder>/socket  <folder>/secret.json  <folder>/server.log
 */
import { createHash, randomBytes } from 'node:crypto'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { findPrograms, programPath, type Programs } from './programs.ts'
import { chooseSystemUser, giveTo, runAs, type SystemUser } from './system-user.ts'

/** What every login of the cluster shares: where it listens. */
export interface Address { readonly host: string, readonly port: number }
/** Random, made once with the cluster, readable by the user who starts the program only. */
export interface Secrets { readonly port: number, readonly admin: string, readonly owner: string, readonly login: string }

export interface Cluster {
  readonly folder: string
  readonly address: Address
  readonly secrets: Secrets
  /** Starts the server unless it runs already, and waits until it answers. */
  start(): Promise<void>
  /** Stops the server, letting no new work in and undoing what was not committed. */
  stop(): Promise<void>
}

/** PostgreSQL's own limit is 107 bytes (103 on macOS) for the socket's whole path, its file name of 14 included. */
const LONGEST_SOCKET_FOLDER = 88

/**
 * The cluster in that folder, made first where there is none.
 * @param settings further lines of postgresql.conf, such as `fsync: 'off'` for a test's throw-away server
 */
export async function openCluster(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const home = await realpath(folder)
  const user = await chooseSystemUser(home)
  await giveTo(user, home)
  const data = path.join(home, 'cluster')
  const major = existsSync(data) ? Number(await readFile(path.join(data, 'PG_VERSION'), 'utf8')) : null
  const programs = await findPrograms(path.join(home, 'programs'), major)
  const secrets = await readSecrets(path.join(home, 'secret.json'))
  if (major === null) await initialise(home, data, programs, user, secrets)
  const socket = await socketFolder(home, user)
  const address = process.platform === 'win32' ? { host: '127.0.0.1', port: secrets.port } : { host: socket, port: secrets.port }
  const control = (...args: string[]) => runAs(user, home, programPath(programs, 'pg_ctl'), ['-D', data, ...args])
  const log = path.join(home, 'server.log')
  return {
    folder: home, address, secrets,
    async start() {
      for (let attempt = 1; ; attempt++) {
        if (await answers(address, secrets)) return
        try {
          if (!await isRunning(data)) {
            await writeSettings(data, address, settings, user)
            await control('start', '--silent', '--wait', '--timeout=60', '-l', log)
          }
        } catch (error) {
          // Another process may be starting it, or the last one's workers may be on their way out: look again before giving up.
          if (attempt >= 20) throw new Error(await explain(home, log), { cause: error })
        }
        if (attempt >= 600) throw new Error(await explain(home, log))
        await wait(attempt < 5 ? 50 : 500)
      }
    },
    async stop() {
      if (await isRunning(data)) await control('stop', '--silent', '--wait', '--mode=fast', '--timeout=60')
    },
  }
}

async function readSecrets(file: string): Promise<Secrets> {
  if (!existsSync(file)) {
    const word = () => randomBytes(24).toString('base64url')
    const draft = `${file}.${process.pid}`
    const port = process.platform === 'win32' ? await freePort() : 5432
    await writeFile(draft, JSON.stringify({ port, admin: word(), owner: word(), login: word() }), { mode: 0o600, flush: true })
    if (existsSync(file)) await rm(draft)
    else await rename(draft, file)
  }
  return JSON.parse(await readFile(file, 'utf8')) as Secrets
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Made under another name and renamed when whole: a kill half way leaves no half cluster, and of two racers one wins. */
async function initialise(home: string, data: string, programs: Programs, user: SystemUser | null, secrets: Secrets): Promise<void> {
  for (const name of await readdir(home)) if (name.startsWith('making-')) await clearAbandoned(path.join(home, name))
  const draft = await mkdtemp(path.join(home, 'making-'))
  const password = path.join(draft, 'password')
  const cluster = path.join(draft, 'cluster')
  await writeFile(password, secrets.admin, { mode: 0o600 })
  await giveTo(user, draft, password)
  const locale = programs.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
  await runAs(user, home, programPath(programs, 'initdb'), ['-D', cluster, '--username=postgres', `--pwfile=${password}`,
    '--encoding=UTF8', ...locale, '--data-checksums', '--auth=scram-sha-256'])
  await rename(cluster, data).catch(error => { if (!existsSync(data)) throw error })
  await rm(draft, { recursive: true, force: true })
}

/** Only what nobody has touched for ten minutes: a racer may be busy in a younger one. */
async function clearAbandoned(folder: string): Promise<void> {
  const made = await lstat(folder)
  if (Date.now() - made.mtimeMs > 600_000) await rm(folder, { recursive: true, force: true })
}

/** A socket's path is limited in length: a long data folder gets a closed folder of its own under the system's temporary one. */
async function socketFolder(home: string, user: SystemUser | null): Promise<string> {
  const beside = path.join(home, 'socket')
  const short = path.join(tmpdir(), `sr-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`)
  const folder = Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER ? beside : short
  await mkdir(folder, { mode: 0o700 }).then(() => giveTo(user, folder), error => { if (error.code !== 'EEXIST') throw error })
  const made = await lstat(folder)
  if (process.platform === 'win32') return folder
  if (!made.isDirectory() || (made.mode & 0o077) !== 0 || made.uid !== (user?.uid ?? process.getuid?.())) {
    throw new Error(`The folder ${folder}, where the database's socket belongs, was made by somebody else or is open to others. Remove it and start again.`)
  }
  return folder
}

async function writeSettings(data: string, { host, port }: Address, extra: Readonly<Record<string, string>>, user: SystemUser | null): Promise<void> {
  const onSocket = process.platform !== 'win32'
  const settings: Record<string, string> = {
    listen_addresses: onSocket ? '' : host, unix_socket_directories: onSocket ? host : '', unix_socket_permissions: '0700', port: String(port),
    max_connections: '60', shared_buffers: '128MB', timezone: 'UTC', log_timezone: 'UTC', datestyle: 'ISO, YMD', password_encryption: 'scram-sha-256',
    fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on',
    log_statement: 'none', log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_parameter_max_length_on_error: '0', ...extra,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
  const file = path.join(data, 'postgresql.conf')
  await writeFile(file, `# Written at each start; changes made here are lost.\n${lines.join('')}`)
  const rules = path.join(data, 'pg_hba.conf')
  await writeFile(rules, onSocket ? 'local all all scram-sha-256\n' : `host all all ${host}/32 scram-sha-256\n`)
  await giveTo(user, file, rules)
  await Promise.all([chmod(file, 0o600), chmod(rules, 0o600)])
}

async function answers(address: Address, secrets: Secrets): Promise<boolean> {
  const client = new Client({ ...address, user: 'postgres', password: secrets.admin, database: 'postgres', connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether the process that the cluster's lock file names is alive and is this cluster's: after a reboot its number may be anyone's. */
async function isRunning(data: string): Promise<boolean> {
  const lock = path.join(data, 'postmaster.pid')
  const pid = existsSync(lock) ? Number((await readFile(lock, 'utf8')).split('\n')[0]) : 0
  if (pid <= 0 || !alive(pid)) return false
  if (process.platform !== 'linux') return true
  // A process that has ended but that nobody has buried yet has no folder; one that is another user's does not show its own.
  const workingIn = await readlink(`/proc/${pid}/cwd`).catch(error => error.code === 'ENOENT' ? 'nowhere' : 'hidden')
  if (workingIn !== data && workingIn !== 'hidden') await rm(lock, { force: true })
  return workingIn === data
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function explain(home: string, log: string): Promise<string> {
  const lines = existsSync(log) ? (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-8) : []
  return `The database in ${home} did not start. The last lines of its log, ${log}, are:\n${lines.map(line => `  ${line}`).join('\n')}`
}
