import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMailLink, MAIL_PURPOSES, messageOf, minutesToNextTry, type MailPurpose } from './mail.ts'

test('a message says that something waits and where, in text and in HTML, and nothing else', () => {
  for (const purpose of Object.keys(MAIL_PURPOSES) as MailPurpose[]) {
    const message = messageOf(purpose, 'https://reviews.example/cases/1')
    assert.match(message.subject, /^Safeguarding reviews: /)
    for (const part of [message.text, message.html]) assert.ok(part.includes('https://reviews.example/cases/1') && part.includes(MAIL_PURPOSES[purpose].says))
  }
})

test('a link of a message is a place within the service, and can carry no words', () => {
  for (const link of ['/', '/cases/0b9a/letters', '/invitation/aB3-_x']) assert.ok(isMailLink(link), link)
  for (const link of ['https://elsewhere.example/', '/cases?name=Child', '/cases/Child A', '/cases/#x', 'cases', '/<b>']) assert.ok(!isMailLink(link), link)
})

test('a message that fails is tried again after longer and longer, and given up after some days', () => {
  const waits = Array.from({ length: 9 }, (_, failed) => minutesToNextTry(failed + 1))
  const tried = waits.filter(wait => wait !== null)
  assert.deepEqual(tried, tried.toSorted((a, b) => a - b))
  assert.equal(waits.at(-1), null)
  const days = tried.reduce((all, wait) => all + wait, 0) / 1440
  assert.ok(days > 2 && days < 7, 'longer than a weekend, and before the message is stale')
})
