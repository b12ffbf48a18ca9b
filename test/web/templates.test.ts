import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inPageOrder, refuseScriptAddresses, templates } from '../../src/web/templates.ts'

const files = globSync('src/web/**/*.{njk,ts}', { cwd: new URL('../..', import.meta.url) }).filter(name => !name.endsWith('.test.ts'))
const lines = files.flatMap(name => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8').split('\n').map((text, index) => ({ name, text, where: `${name}:${index + 1}` })))

/** Templates that may hand the Design System ready-made markup, each of their own templates’ making, never of anybody’s words. */
const MARKUP = new Set<string>([])

test('no template passes markup by the escaping', () => {
  const found = lines.filter(line => /\bhtml\s*:|\|\s*safe\b|autoescape\s+false/.test(line.text) && !MARKUP.has(line.name))
  assert.deepEqual(found.map(line => line.where), [])
})

test('no template brings styles or scripts of its own, which the security policy would refuse', () => {
  const found = lines.filter(line => line.name.endsWith('.njk') && /\sstyle\s*=|\son\w+\s*=\s*"|<script(?! type="module" src=)|<style/.test(line.text))
  assert.deepEqual(found.map(line => line.where), [])
})

test('every template can be read', () => {
  const cutShort = (tag: string): boolean => tag.split('(').length !== tag.split(')').length
  const found = files.filter(name => name.endsWith('.njk') && readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8').match(/\{\{.*?\}\}/gs)?.some(cutShort))
  assert.deepEqual(found, [], 'a "}})" in a macro call ends the tag too early: write "} })"')
})

test('every form that changes something carries the token of the session, and goes through the form macro', () => {
  const whole = files.filter(name => name.endsWith('.njk')).map(name => ({ name, text: readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8') }))
  const own = whole.filter(each => /<form[^>]*method="post"/.test(each.text))
  assert.deepEqual(own.filter(each => !each.text.includes('name="formToken"')).map(each => each.name), [])
})

test('printing a name that nobody supplied fails', () => {
  assert.throws(() => templates()('errors/broken.njk', { frame: {}, errors: [] }), /undefined/)
})

test('an address that runs a script is refused wherever it came from', () => {
  for (const address of ['javascript:alert(1)', ' JavaScript:alert(1)', 'java&#10;script:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x']) {
    assert.throws(() => refuseScriptAddresses(`<a class="x" href="${address}">`), /neither ours/, address)
  }
  for (const address of ['/cases', '#name', '?page=2', 'https://www.gov.uk', 'mailto:office@board.example', 'tel:+441245000000']) {
    assert.doesNotThrow(() => refuseScriptAddresses(`<a href="${address}">`), address)
  }
})

test('errors are listed in the order in which their fields stand on the page', () => {
  const page = '<input id="title"><textarea id="reason">'
  const [reason, title, whole, absent] = [{ field: 'reason', message: 'Why' }, { field: 'title', message: 'What' }, { field: null, message: 'All of it' }, { field: 'gone', message: 'No such field' }]
  assert.deepEqual(inPageOrder([absent, reason, title, whole], page), [whole, title, reason, absent])
  assert.equal(inPageOrder([whole, title, reason], page), null)
})
