/**
 * Dates on a referral that can hardly be what was meant: a birth in the future, a death before the birth. Each is put to the
 * referrer as a question and stops nothing, because the unlikely happens and a referral must not wait.
 */
import { addMonths, spoken, type PlainDate } from '../plain-date.ts'
import { called } from './dates.ts'
import { readPartialDate, type PartialDate } from './partial-date.ts'
import type { Child, Referral } from './referral.ts'

export interface Doubt { readonly field: string; readonly question: string }

const OLDEST_CHILD_YEARS = 25
const OLDEST_PERSON_YEARS = 110
const MONTHS_TO_A_BIRTH = 10

export function dateDoubts(referral: Referral, today: PlainDate): readonly Doubt[] {
  const { discussedWith, children, family, keyDates } = referral
  return [
    ...future('discussedWith-on', 'The date of the discussion', discussedWith.on, today),
    ...children.flatMap((child, at) => childDoubts(child, at, today)),
    ...family.flatMap((relative, at) => birthDoubts(`family-${at}-birth`, called(relative.name, `person ${at + 1}`), relative.birth, OLDEST_PERSON_YEARS, today)),
    ...keyDates.flatMap((key, at) => future(`keyDates-${at}-date`, `Key date ${at + 1}`, key.date, today)),
  ]
}

function childDoubts(child: Child, at: number, today: PlainDate): readonly Doubt[] {
  const [of, field] = [called(child.name, `child ${at + 1}`), `children-${at}`]
  const [birth, death] = [span(child.birth), span(child.death.date)]
  const before = (day: PlainDate | undefined) => birth !== null && day !== undefined && day < birth.earliest
  return [
    ...child.unborn ? expectedDoubts(`${field}-birth`, of, child.birth, today) : birthDoubts(`${field}-birth`, of, child.birth, OLDEST_CHILD_YEARS, today),
    ...future(`${field}-death-date`, `The date of death of ${of}`, child.death.date, today),
    ...before(death?.latest) ? [doubt(`${field}-death-date`, `The date of death of ${of} is before the date of birth. Are both right?`)] : [],
    ...child.incidents.flatMap((incident, n) => [
      ...future(`${field}-incidents-${n}-date`, `The date of critical incident ${n + 1} of ${of}`, incident.date, today),
      ...!child.unborn && before(span(incident.date)?.latest) ? [doubt(`${field}-incidents-${n}-date`, `The date of critical incident ${n + 1} is before the date of birth of ${of}. Are both right?`)] : [],
    ]),
    ...child.addresses.flatMap((home, n) => {
      const [from, to] = [span(home.from), span(home.to)]
      return from && to && to.latest < from.earliest ? [doubt(`${field}-addresses-${n}-to`, `The date until which ${of} lived at address ${n + 1} is before the date from which. Are both right?`)] : []
    }),
  ]
}

function birthDoubts(field: string, of: string, birth: PartialDate, oldest: number, today: PlainDate): readonly Doubt[] {
  const read = span(birth)
  if (read && read.earliest > today) return [doubt(field, `The date of birth of ${of} is in the future: ${spoken(read.earliest)}. Is the year right?`)]
  return read && read.latest < addMonths(today, -12 * oldest) ? [doubt(field, `By the date of birth, ${of} is more than ${oldest} years old. Is the year right?`)] : []
}

function expectedDoubts(field: string, of: string, expected: PartialDate, today: PlainDate): readonly Doubt[] {
  const read = span(expected)
  if (read && read.latest < today) return [doubt(field, `The day on which ${of} was expected is past. Has the child been born?`)]
  return read && read.earliest > addMonths(today, MONTHS_TO_A_BIRTH) ? [doubt(field, `The day on which ${of} is expected is more than ${MONTHS_TO_A_BIRTH} months away. Is it right?`)] : []
}

function future(field: string, what: string, typed: PartialDate, today: PlainDate): readonly Doubt[] {
  const read = span(typed)
  return read && read.earliest > today ? [doubt(field, `${what} is in the future. Is it right?`)] : []
}

function span(typed: PartialDate): { readonly earliest: PlainDate; readonly latest: PlainDate } | null {
  const read = readPartialDate(typed)
  return read.state === 'known' ? read : null
}

function doubt(field: string, question: string): Doubt { return { field: `${field}-day`, question } }
