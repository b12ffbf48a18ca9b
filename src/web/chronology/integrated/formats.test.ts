import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_IN_A_PDF } from '../../../documents/out/pdf-chronology.ts'
import { fileAsked, fileLinks, FORMATS, ofPart, partsOf } from './formats.ts'
import { download } from './paths.ts'

const CASE = '00000000-0000-4000-8000-000000000000'
const links = (total: number) => fileLinks(total, { words: 'bruise' }, (format, query) => download.to({ case: CASE, format }, query))

async function* numbers(count: number): AsyncGenerator<number> { for (let at = 1; at <= count; at += 1) yield at }

test('an edition longer than one PDF comes in parts, each with its number, in which every entry stands once', async () => {
  const pdf = FORMATS['pdf'] ?? assert.fail()
  assert.deepEqual([0, 1, MOST_IN_A_PDF, MOST_IN_A_PDF + 1, 50_000].map(total => partsOf(total, pdf)), [1, 1, 1, 2, Math.ceil(50_000 / MOST_IN_A_PDF)])
  const whole: number[] = []
  for (const part of [1, 2, 3, 4]) for await (const each of ofPart(numbers(10), part, 3)) whole.push(each)
  assert.deepEqual(whole, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const texts = links(MOST_IN_A_PDF * 2 + 1)[0]?.files.map(each => each.text)
  assert.deepEqual(texts, ['Word', 'PDF, part 1 of 3', 'PDF, part 2 of 3', 'PDF, part 3 of 3', 'Excel'])
})

test('a part that nobody needs is not read to its end', async () => {
  let read = 0
  async function* counted(): AsyncGenerator<number> { for (;;) yield read += 1 }
  for await (const each of ofPart(counted(), 1, 3)) assert.ok(each <= 3)
  assert.equal(read, 4)
})

test('R178: each file that is laid out on paper is offered on A4 and on A3, and the address says which', () => {
  const [desk, wall, others] = links(5)
  assert.deepEqual(wall?.files.map(each => each.text), ['Word on A3', 'PDF on A3', 'Excel on A3'])
  for (const { href } of wall?.files ?? []) assert.equal(fileAsked(new URL(href, 'http://local').searchParams).paper, 'a3')
  for (const { href } of desk?.files ?? []) assert.deepEqual(fileAsked(new URL(href, 'http://local').searchParams), { paper: 'a4', part: 1 })
  assert.deepEqual(others?.files.map(each => each.text), ['CSV'])
  assert.deepEqual(fileAsked(new URLSearchParams('paper=a2&part=-1')), { paper: 'a4', part: 1 })
})
