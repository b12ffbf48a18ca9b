import type { HeldPost } from '../../../commands/sign-in/hold-post.ts'

export interface HeldView {
  readonly action: string
  /** Sent again as they were, the form's own id and version included: a form that did arrive is not carried out twice. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  /** What the person typed, for reading. */
  readonly typed: readonly { readonly label: string; readonly value: string }[]
}

const OURS = new Set(['formToken', 'operation', 'basedOn'])

export function heldView(held: HeldPost): HeldView {
  const sent = held.fields.filter(([name]) => name !== 'formToken')
  return {
    action: held.address,
    fields: sent.map(([name, value]) => ({ name, value })),
    typed: sent.filter(([name, value]) => !OURS.has(name) && value.trim() !== '').map(([name, value]) => ({ label: labelOf(name), value })),
  }
}

/** `children[0][dateOfBirth]` read as words: children 1, date of birth. */
function labelOf(name: string): string {
  const words = name.replaceAll(/\[(\d+)\]/g, (_, number: string) => ` ${Number(number) + 1},`).replaceAll(/[[\]_-]+/g, ' ')
  return words.replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`).trim()
}
