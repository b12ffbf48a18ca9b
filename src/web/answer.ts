/** What a page or an act answers with. The only shapes that the guard will send. */
import type { Readable } from 'node:stream'
import type { Issue } from '../domain/history.ts'
import type { Address } from './paths.ts'

export type Answer =
  | { readonly kind: 'view'; readonly status: number; readonly template: string; readonly view: object }
  | { readonly kind: 'redirect'; readonly to: Address; readonly done: string | null }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly body: Buffer | Readable }
  | { readonly kind: 'being made'; readonly view: BeingMade }
  | { readonly kind: 'missing' }

/** How far a file is, by numbers alone: nothing of what is in it. */
export interface BeingMade { /** Entries, of so many. */ readonly setOut: number; readonly total: number; readonly made: boolean; /** Where it is had. */ readonly here: Address; /** The same, asking only how far it is. */ readonly look: Address; readonly back: { readonly text: string; readonly href: Address } }

/** A page: the template's name under `src/web`, and everything it prints. */
export function view(template: string, view: object): Answer { return { kind: 'view', status: 200, template, view } }

/** The same form again, with what stands in the way and all that was typed. */
export function again(template: string, view: object, issues: readonly Issue[]): Answer {
  return { kind: 'view', status: 422, template, view: { ...view, errors: issues } }
}

/** Onwards after an act. `done` says in a sentence what was done; the next page shows it once. */
export function redirect(to: Address, done: string | null = null): Answer { return { kind: 'redirect', to, done } }

/** A download, never opened in the browser. `name` is what the person's machine will call it. */
export function file(name: string, type: string, body: Buffer | Readable): Answer { return { kind: 'file', name, type, body } }

/** Not there yet: the page says how far it is. Nothing of a case is read by it. */
export function beingMade(view: BeingMade): Answer { return { kind: 'being made', view } }

/** No such thing, or none that this person may know of: the two are answered alike. */
export const missing: Answer = { kind: 'missing' }

/** An answer made of what was found, or the missing page where nothing was. */
export function orMissing<Found>(found: Found | null, answer: (found: Found) => Answer): Answer { return found === null ? missing : answer(found) }

/** Somebody else was there first: the page shows both texts, and the person's own is in the form again. */
export function overtaken(template: string, view: object): Answer { return { kind: 'view', status: 409, template, view } }

/** For a link that somebody was given and that does not work, whatever the reason: it tells nobody which. `ask`: whom for a new one; `signIn` where whoever used it has an account by now. */
export function usedLink(ask: string, signIn: Address | null = null): Answer { return { kind: 'view', status: 410, template: 'layouts/used-link.njk', view: { ask, signIn } } }
