import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyCodes } from './agency-code.ts'

test('an agency has a code that people know it by', () => {
  const names = ['Police', 'GP', "Children's Social Care", 'Health', 'CAMHS', 'Housing Department', 'Northshire NHS Foundation Trust', 'Education & Early Years']
  assert.deepEqual([...agencyCodes(names).values()], ['POL', 'GP', 'CSC', 'HEA', 'CAMHS', 'HOU', 'NNF', 'EEY'])
})

test('no two agencies share a code, however alike their names', () => {
  const names = ['Police', 'Policing', 'Police force', 'Polish club', 'POL', 'School', 'Schools', 'Schools A', '學校', '']
  const codes = agencyCodes(names)
  assert.equal(new Set(codes.values()).size, names.length)
  for (const code of codes.values()) assert.match(code, /^[A-Z0-9]{2,6}$/)
})

test('a hundred agencies of one name each have a code, the same each time', () => {
  const names = Array.from({ length: 100 }, (_, index) => `Primary School ${'x'.repeat(index)}`)
  assert.deepEqual(agencyCodes(names), agencyCodes(names))
  assert.equal(new Set(agencyCodes(names).values()).size, 100)
})
