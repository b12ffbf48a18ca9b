/** A person who takes part in a board's reviews, for an agency or (where `agencyId` is null) for the board itself. */
import { issue } from '../history.ts'
import type { Issue } from '../history.ts'

export interface PersonDetails {
  readonly name: string
  readonly jobTitle: string
  readonly email: string
  readonly agencyId: string | null
}

/** The details evened out, or what is wrong with them. `emailTaken`: another person has that address. */
export function checkPerson(typed: PersonDetails, known: { readonly emailTaken: boolean; readonly agencyKnown: boolean }): { readonly person: PersonDetails } | { readonly issues: readonly Issue[] } {
  const person = { name: evened(typed.name), jobTitle: evened(typed.jobTitle), email: typed.email.trim(), agencyId: typed.agencyId }
  const issues: Issue[] = []
  if (person.name === '') issues.push(issue('name', 'Type the person’s name'))
  if (person.email === '') issues.push(issue('email', 'Type the person’s e-mail address: they will sign in with it'))
  else if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(person.email)) issues.push(issue('email', 'The e-mail address must look like name@agency.example'))
  else if (known.emailTaken) issues.push(issue('email', 'Somebody else already signs in with this e-mail address'))
  if (!known.agencyKnown) issues.push(issue('agency', 'Choose one of the board’s agencies, or the board itself'))
  return issues.length > 0 ? { issues } : { person }
}

/** What an edit was based on, as the form carries it: a different text means that somebody changed the person meanwhile. */
export function personVersion(person: PersonDetails): string {
  return JSON.stringify([person.name, person.jobTitle, person.email, person.agencyId])
}

function evened(text: string): string { return text.trim().replaceAll(/\s+/g, ' ') }
