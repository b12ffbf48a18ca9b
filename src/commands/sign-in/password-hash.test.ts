import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Busy, hashPassword, isPassword } from './password-hash.ts'

test('a password is known by its hash alone, which is different each time, slow and large', async () => {
  const [one, other] = [await hashPassword('kettle violin moss'), await hashPassword('kettle violin moss')]
  assert.notEqual(one, other)
  assert.match(one, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.equal(await isPassword('kettle violin moss', one), true)
  assert.equal(await isPassword('kettle violin mosS', one), false)
})

test('the same letters typed on another machine are the same password', async () => {
  const hash = await hashPassword('caf\u00E9 teapot lorry')
  assert.equal(await isPassword('cafe\u0301 teapot lorry', hash), true)
})

test('nobody has the hash of nobody', async () => {
  assert.equal(await isPassword('', null), false)
})

test('a crowd waits in turn, and beyond what patience lasts for it is told so', async () => {
  const quick = '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => isPassword('x', quick)))
  const refused = results.filter(result => result.status === 'rejected')
  assert.equal(refused.length, 38)
  assert.ok(refused.every(result => result.reason instanceof Busy))
  assert.equal(await isPassword('x', quick), false, 'and the turn comes round again')
})
