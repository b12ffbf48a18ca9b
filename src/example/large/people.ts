/** The people of the larger example's four further agencies, and the authors and managers of the twelve. */
import type { Role } from '../../domain/roles.ts'
import { FURTHER_AGENCIES } from './agencies.ts'
import type { FurtherKey } from './agencies.ts'

export interface LargePerson { readonly name: string; readonly jobTitle: string; readonly email: string; readonly agency: FurtherKey; readonly role: Role }

/** For each further agency a Chief Officer, a chronology author and the senior manager who signs off. */
export const LARGE_PEOPLE: readonly LargePerson[] = FURTHER_AGENCIES.flatMap(({ key, short }): readonly LargePerson[] => [
  { name: `Chief Officer, ${short}`, jobTitle: 'Chief Officer', email: `chief-officer@${key}.example`, agency: key, role: 'chief_officer' },
  { name: `Agency author, ${short}`, jobTitle: 'Chronology author', email: `author@${key}.example`, agency: key, role: 'chronology_author' },
  { name: `Senior manager, ${short}`, jobTitle: 'Senior manager', email: `senior-manager@${key}.example`, agency: key, role: 'agency_senior_manager' },
])
