/** Every date on a referral form, each with the name of its field and what a reader calls it. */
import type { PartialDate } from './partial-date.ts'
import type { Child, Referral } from './referral.ts'

export interface NamedDate { readonly field: string; readonly label: string; readonly typed: PartialDate }

export function datesOf(referral: Referral): readonly NamedDate[] {
  return [
    named('discussedWith-on', 'Date of the discussion', referral.discussedWith.on),
    ...referral.children.flatMap((child, at) => datesOfChild(child, at)),
    ...referral.family.map((relative, at) => named(`family-${at}-birth`, `Date of birth of ${called(relative.name, `person ${at + 1}`)}`, relative.birth)),
    ...referral.keyDates.map((key, at) => named(`keyDates-${at}-date`, `Key date ${at + 1}`, key.date)),
    named('referredOn', 'Date of referral', referral.referredOn),
  ]
}

function datesOfChild(child: Child, at: number): readonly NamedDate[] {
  const of = called(child.name, `child ${at + 1}`)
  return [
    named(`children-${at}-birth`, `${child.unborn ? 'Expected date' : 'Date'} of birth of ${of}`, child.birth),
    named(`children-${at}-death-date`, `Date of death of ${of}`, child.death.date),
    ...child.incidents.map((incident, n) => named(`children-${at}-incidents-${n}-date`, `Date of critical incident ${n + 1} of ${of}`, incident.date)),
    ...child.addresses.flatMap((address, n) => [
      named(`children-${at}-addresses-${n}-from`, `Date from which ${of} lived at address ${n + 1}`, address.from),
      named(`children-${at}-addresses-${n}-to`, `Date until which ${of} lived at address ${n + 1}`, address.to),
    ]),
  ]
}

/** A person's own name, or what to call them where the form has none. */
export function called(name: string, otherwise: string): string { return name.trim() || otherwise }

function named(field: string, label: string, typed: PartialDate): NamedDate { return { field, label, typed } }
