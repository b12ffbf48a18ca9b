/**
 * What a referral does not say yet. A gap never stops anything: it is shown to the referrer before sending and to
 * the board afterwards, so that somebody can ask, and it is filled by an addendum.
 */
import type { Child, OtherAgency, Referral, Relative } from './referral.ts'
import type { Section } from './sections.ts'
import { called } from './dates.ts'
import { readPartialDate } from './partial-date.ts'

export interface Gap { readonly section: Section; readonly field: string; readonly missing: string }

export function gaps(referral: Referral): readonly Gap[] {
  const { discussedWith, children, family, agencies, keyDates } = referral
  return [
    ...when(!discussedWith.name.trim(), 'referrer', 'discussedWith-name', 'Line manager or designated child protection professional with whom this was discussed'),
    ...children.flatMap((child, at) => childGaps(child, at)),
    ...when(family.length === 0, 'family', 'family-0-name', 'Family members and significant others'),
    ...family.flatMap((relative, at) => relativeGaps(relative, at)),
    ...when(referral.otherChildren.answer === 'not-known', 'family', 'otherChildren-answer', 'Whether other resident children need safeguarding'),
    ...when(agencies.length === 0, 'agencies', 'agencies-0-agency', 'Other agencies involved'),
    ...agencies.flatMap((agency, at) => agencyGaps(agency, at)),
    ...when(keyDates.length === 0, 'dates', 'keyDates-0-event', 'Key dates'),
  ]
}

/** Shown before sending: a short period of reflection is advised, and never forced (toolkit L437, R249). */
export const REFLECTION = 'The toolkit advises a short period of reflection before a referral is sent: is this the right thing to do, and is it the right time? '
  + 'You can leave this now and come back to it; it is kept as it is. You can also send it straight away.'

function childGaps(child: Child, at: number): readonly Gap[] {
  const [of, field] = [called(child.name, `child ${at + 1}`), `children-${at}`]
  const gap = (missing: boolean, part: string, label: string): readonly Gap[] => when(missing, 'children', `${field}-${part}`, `${label} of ${of}`)
  return [
    ...gap(readPartialDate(child.birth).state === 'blank', 'birth-day', child.unborn ? 'Expected date of birth' : 'Date of birth'),
    ...gap(!child.incidents.some(incident => readPartialDate(incident.date).state !== 'blank'), 'incidents-0-date-day', 'Date of critical incident'),
    ...gap(!child.addresses.some(home => home.address.trim()), 'addresses-0-address', 'Home address'),
    ...gap(!child.ethnicOrigin && !child.ethnicOriginWords.trim(), 'ethnicOrigin', 'Ethnic origin'),
    ...gap(child.protectionPlan.answer === '' || child.protectionPlan.answer === 'not-known', 'protectionPlan-answer', 'Child Protection Plan'),
    ...gap(!child.whereabouts.trim(), 'whereabouts', 'Whereabouts at the time of the incident'),
    ...gap(!child.carers.some(carer => carer.trim()), 'carers', 'Carers at the time of the incident'),
  ]
}

function relativeGaps(relative: Relative, at: number): readonly Gap[] {
  const [of, field] = [called(relative.name, `person ${at + 1}`), `family-${at}`]
  const gap = (missing: boolean, part: string, label: string): readonly Gap[] => when(missing, 'family', `${field}-${part}`, `${label} of ${of}`)
  return [
    ...gap(!relative.name.trim(), 'name', 'Name'),
    ...gap(!relative.relationship.trim(), 'relationship', 'Relationship to the child'),
    ...gap(readPartialDate(relative.birth).state === 'blank', 'birth-day', 'Date of birth'),
    ...gap(!relative.address.trim(), 'address', 'Address'),
    ...gap(!relative.proceedings.trim(), 'proceedings', 'Legal status or current criminal proceedings'),
    ...gap(!relative.ethnicOrigin.trim(), 'ethnicOrigin', 'Ethnic origin'),
    ...gap(relative.protectionPlan === '' || relative.protectionPlan === 'not-known', 'protectionPlan', 'Child Protection Plan'),
  ]
}

function agencyGaps(agency: OtherAgency, at: number): readonly Gap[] {
  const of = called(agency.agency, `agency ${at + 1}`)
  return [
    ...when(!agency.agency.trim(), 'agencies', `agencies-${at}-agency`, `Name of agency ${at + 1}`),
    ...when(!agency.name.trim(), 'agencies', `agencies-${at}-name`, `Name of the person at ${of}`),
    ...when(!agency.contact.trim(), 'agencies', `agencies-${at}-contact`, `Contact details of ${of}`),
    ...when(agency.stillInvolved === '' || agency.stillInvolved === 'not-known', 'agencies', `agencies-${at}-stillInvolved`, `Whether ${of} is still involved`),
  ]
}

function when(missing: boolean, section: Section, field: string, label: string): readonly Gap[] {
  return missing ? [{ section, field, missing: label }] : []
}
