/**
 * The settings of the program, all from the environment, read once at the start. A wrong one stops the program with what
 * is wrong and what would be right; every fault is told at once. docs/operating.md lists them for operators.
 */
import { isIP } from 'node:net'
import path from 'node:path'
import type { SmtpConfig } from './jobs/smtp.ts'

export interface Config {
  /** The address listened on. The loopback address unless set: a server in front of the program carries TLS. */
  readonly host: string
  readonly port: number
  /** Where people reach the service, without a slash at the end: for links in what is sent out, and for cookies. */
  readonly baseUrl: string
  /** The addresses of proxies in front of the program, whose word about a visitor's own address is taken. */
  readonly trustedProxies: readonly string[]
  readonly database: DatabaseConfig
  /** The board's mail server; null where no mail is sent and the office passes messages on by hand. */
  readonly smtp: SmtpConfig | null
  /** Whether the worked example is offered where there is no board yet, never offered, or made without asking, as it is or with its larger case. */
  readonly example: 'offer' | 'never' | 'yes' | 'large'
}

export type DatabaseConfig =
  | { readonly kind: 'embedded', readonly dataFolder: string }
  | { readonly kind: 'outside', readonly url: string, readonly ownerUrl: string | null }

export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws ConfigError naming every setting that is wrong */
export function readConfig(environment: Environment = process.env): Config {
  const faults: string[] = []
  const text = (name: string) => environment[name]?.trim() || null
  const port = readPort(text('PORT') ?? '3000', faults)
  const host = text('HOST') ?? '127.0.0.1'
  const config: Config = {
    host, port,
    baseUrl: readBaseUrl(text('BASE_URL'), host, port, faults),
    trustedProxies: readProxies(text('TRUSTED_PROXIES'), faults),
    database: readDatabase(text('DATABASE_URL'), text('DATABASE_OWNER_URL'), text('DATA_DIR'), faults),
    smtp: readSmtp(text('SMTP_URL'), text('MAIL_FROM'), faults),
    example: readChoice('EXAMPLE', text('EXAMPLE') === '1' ? 'yes' : text('EXAMPLE') ?? 'offer', ['offer', 'never', 'yes', 'large'], faults),
  }
  if (faults.length > 0) throw new ConfigError(`The settings are wrong, so the program did not start:\n${faults.map(fault => `  ${fault}\n`).join('')}`)
  return config
}

function readPort(value: string, faults: string[]): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535 || Number(value) === 0) faults.push(`PORT is "${value}". It must be a number from 1 to 65535, such as 3000.`)
  return Number(value)
}

function readBaseUrl(value: string | null, host: string, port: number, faults: string[]): string {
  if (value === null) {
    if (!isLoopback(host)) faults.push(`HOST is "${host}", so others can reach the program: set BASE_URL to the address that people use, such as https://reviews.example.org.`)
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  }
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    faults.push(`BASE_URL is "${value}". It must be an address without a path, such as https://reviews.example.org.`)
  } else if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    faults.push(`BASE_URL is "${value}". What people type about children must not travel in the open: it must begin with https://.`)
  }
  return url?.origin ?? value
}

function readProxies(value: string | null, faults: string[]): readonly string[] {
  const proxies = value?.split(',').map(each => each.trim()).filter(each => each !== '') ?? []
  for (const proxy of proxies) {
    const [address = '', bits = '0'] = proxy.split('/')
    const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    if (!/^\d{1,3}$/.test(bits) || Number(bits) > longest) faults.push(`TRUSTED_PROXIES names "${proxy}". It must be addresses or ranges with commas between, such as 10.0.0.1, 10.1.0.0/16.`)
  }
  return proxies
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function readDatabase(url: string | null, ownerUrl: string | null, dataFolder: string | null, faults: string[]): DatabaseConfig {
  if (url === null) {
    if (ownerUrl !== null) faults.push('DATABASE_OWNER_URL is set and DATABASE_URL is not. Set both, or neither for a database in DATA_DIR.')
    return { kind: 'embedded', dataFolder: path.resolve(dataFolder ?? 'data') }
  }
  if (dataFolder !== null) faults.push('DATABASE_URL and DATA_DIR are both set. Set one: a PostgreSQL server, or a folder for a database of the program\'s own.')
  checkPostgresUrl('DATABASE_URL', url, faults)
  if (ownerUrl !== null) checkPostgresUrl('DATABASE_OWNER_URL', ownerUrl, faults)
  return { kind: 'outside', url, ownerUrl }
}

/** The address of the server is not repeated either: it holds a password too. */
function readSmtp(url: string | null, from: string | null, faults: string[]): SmtpConfig | null {
  if (url === null && from === null) return null
  if (url === null || from === null) {
    faults.push(`${url === null ? 'MAIL_FROM' : 'SMTP_URL'} is set and ${url === null ? 'SMTP_URL' : 'MAIL_FROM'} is not. Set both, or neither where no mail is sent.`)
    return null
  }
  const server = URL.canParse(url) ? new URL(url) : null
  if (!server || !['smtp:', 'smtps:'].includes(server.protocol) || server.hostname === '' || server.search || server.hash) {
    faults.push('SMTP_URL is not the address of a mail server. It must look like smtps://login:password@mail.example.org:465.')
  }
  if (!/^[^@\s<>]+@[^@\s<>]+$/.test(from)) faults.push(`MAIL_FROM is "${from}". It must be one e-mail address, such as reviews@board.example.org.`)
  return { url, from, isLoopback: server !== null && isLoopback(server.hostname) }
}

/** The value is not repeated: it holds a password, and what is printed at a start ends in logs. */
function checkPostgresUrl(name: string, value: string, faults: string[]): void {
  if (!URL.canParse(value) || !['postgres:', 'postgresql:'].includes(new URL(value).protocol)) {
    faults.push(`${name} is not a PostgreSQL address. It must look like postgresql://login:password@host:5432/database.`)
  }
}

function readChoice<const C extends string>(name: string, value: string, choices: readonly C[], faults: string[]): C {
  const chosen = choices.find(choice => choice === value)
  if (chosen === undefined) faults.push(`${name} is "${value}". It must be ${choices.join(' or ')}.`)
  return chosen ?? (choices[0] as C)
}
