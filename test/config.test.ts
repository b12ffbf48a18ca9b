import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { ConfigError, readConfig } from '../src/config.ts'

const faultsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.message
  }
  return ''
}

test('without settings the program listens on port 3000 of the loopback address and keeps its data in ./data', () => {
  const config = readConfig({})
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 3000)
  assert.equal(config.baseUrl, 'http://127.0.0.1:3000')
  assert.deepEqual(config.database, { kind: 'embedded', dataFolder: path.resolve('data') })
})

test('an empty setting counts as not set', () => {
  assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: ' ', DATA_DIR: '' }), readConfig({}))
})

test('a wrong port, base address or database address is refused, all at once, each with what is right', () => {
  const faults = faultsOf({ PORT: '80a', BASE_URL: 'reviews.example.org', DATABASE_URL: 'mysql://x' })
  assert.match(faults, /PORT is "80a".*1 to 65535/)
  assert.match(faults, /BASE_URL is "reviews\.example\.org"/)
  assert.match(faults, /DATABASE_URL is not a PostgreSQL address/)
})

test('a database address is never printed: it holds a password', () => {
  assert.ok(!faultsOf({ DATABASE_URL: 'http://login:secret@host/db' }).includes('secret'))
})

test('a port beyond the last one is refused', () => {
  assert.match(faultsOf({ PORT: '65536' }), /PORT/)
  assert.equal(faultsOf({ PORT: '65535' }), '')
})

test('listening for others needs an address that people use, and that address must be https', () => {
  assert.match(faultsOf({ HOST: '0.0.0.0' }), /set BASE_URL/)
  assert.match(faultsOf({ HOST: '0.0.0.0', BASE_URL: 'http://reviews.example.org' }), /https/)
  assert.equal(faultsOf({ HOST: '0.0.0.0', BASE_URL: 'https://reviews.example.org' }), '')
})

test('a folder and a server together are refused: which holds the data would be a guess', () => {
  assert.match(faultsOf({ DATABASE_URL: 'postgresql://a:b@c/d', DATA_DIR: 'data' }), /both set/)
  assert.match(faultsOf({ DATABASE_OWNER_URL: 'postgresql://a:b@c/d' }), /DATABASE_URL is not/)
})

test('proxies are addresses or ranges', () => {
  assert.deepEqual(readConfig({ TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,::1' }).trustedProxies, ['10.0.0.1', '10.1.0.0/16', '::1'])
  assert.match(faultsOf({ TRUSTED_PROXIES: 'proxy.example.org' }), /TRUSTED_PROXIES names "proxy\.example\.org"/)
  assert.match(faultsOf({ TRUSTED_PROXIES: '10.0.0.0/33' }), /TRUSTED_PROXIES/)
})

test('the worked example is offered unless it is wanted or not wanted at all', () => {
  assert.deepEqual(['', 'never', 'yes', '1', 'large'].map(EXAMPLE => readConfig({ EXAMPLE }).example), ['offer', 'never', 'yes', 'yes', 'large'])
  assert.throws(() => readConfig({ EXAMPLE: 'maybe' }), /EXAMPLE is "maybe"\. It must be offer or never or yes or large\./)
})

test('mail needs a server and an address that it comes from, both or neither; a fault never repeats the password', () => {
  assert.equal(readConfig({}).smtp, null)
  assert.deepEqual(readConfig({ SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'a@b.example' }).smtp, { url: 'smtp://localhost:25', from: 'a@b.example', isLoopback: true })
  assert.equal(readConfig({ SMTP_URL: 'smtps://u:p@mail.example.org', MAIL_FROM: 'a@b.example' }).smtp?.isLoopback, false)
  assert.match(faultsOf({ SMTP_URL: 'smtp://localhost' }), /SMTP_URL is set and MAIL_FROM is not/)
  assert.match(faultsOf({ MAIL_FROM: 'a@b.example' }), /MAIL_FROM is set and SMTP_URL is not/)
  assert.match(faultsOf({ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'Board <a@b.example>' }), /one e-mail address/)
  const wrong = faultsOf({ SMTP_URL: 'http://u:secret-word@mail.example.org', MAIL_FROM: 'a@b.example' })
  assert.match(wrong, /SMTP_URL is not the address of a mail server/)
  assert.ok(!wrong.includes('secret-word'))
})
