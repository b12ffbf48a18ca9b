/** The case whose report is checked in these tests: people made up for it, and the names that may stand in what is published. */
import type { Listed, ListedPerson } from '../../src/domain/leaks/listed.ts'
import { date } from '../../src/domain/plain-date.ts'

const person = (label: string, name: string, more: Partial<ListedPerson> = {}): ListedPerson =>
  ({ personId: name, label, family: false, names: [name], born: null, addresses: [], ...more })

export const CHILD = person('child', 'Kylie Anne Mossworth', { family: true, born: date('2009-03-14'), addresses: ['27 Larkspur Road, Fernholt, ZX4 7QP'] })
export const MOTHER = person('mother', 'Siobhán O’Reilly-Kowalska', { family: true, born: date('1987-11-02') })
export const FATHER = person('father', 'Robert Mossworth', { family: true })
export const BROTHER = person('brother', 'Grace-Jo Mossworth', { family: true, born: date('2012-06-30') })
export const STAFF = person('health visitor', 'Oluwaseun Adeyemi')
export const TEACHER = person('teacher', 'Mark Baker')

export const LISTED: Listed = {
  people: [CHILD, MOTHER, FATHER, BROTHER, STAFF, TEACHER],
  days: [{ day: date('2016-09-20'), what: 'date of the incident' }],
  labels: ['Child A', 'Sibling 1', 'Mother', 'Father', 'HV1', 'GP1', 'Social Worker 1', 'Social Worker 2', 'PC 1', 'Family Support Worker 1'],
  allowed: ['Northshire Safeguarding Children Board', 'Northshire County Council', 'Northshire Police', 'Northshire Community Health Trust', 'Northshire', 'Helen Whitcombe'],
}
