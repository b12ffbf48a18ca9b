import { textOf, type Posted } from '../../forms/posted.ts'

/** The reasons given for soft rules not kept, by the rule's code: fields named `reason-…`. */
export function reasonsIn(posted: Posted): Readonly<Record<string, string>> {
  const names = posted.fields.map(([name]) => name).filter(name => name.startsWith('reason-'))
  return Object.fromEntries(names.map(name => [name.slice('reason-'.length), textOf(posted, name)]))
}
