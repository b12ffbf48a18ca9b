/** Puts a board's own template in force for one kind of letter, once it was examined and has all that the letter must say; or goes back to the service's own. */
import type { Examined } from '../../documents/letters/examine.ts'
import { issue } from '../../domain/history.ts'
import type { LetterKind } from '../../domain/letters/kinds.ts'
import { templateFaults } from '../../domain/letters/template-check.ts'
import { insertTemplate, templateInForce } from '../../store/letters/templates.ts'
import type { Command } from '../run.ts'

/** `file` null goes back to the service's own template. */
interface Input { readonly kind: LetterKind; readonly file: { readonly name: string; readonly bytes: Buffer; readonly examined: Examined } | null }

export const changeTemplate: Command<Input, { readonly hasOwn: boolean }, Input, { readonly number: number }> = {
  name: 'change-letter-template',
  action: 'change board settings',
  about: () => ({}),
  find: async ({ writer }, { kind }) => ({ hasOwn: await templateInForce(writer, kind) !== null }),
  decide({ hasOwn }, input) {
    if (input.file === null) return hasOwn ? { change: input } : { issues: [issue(null, 'This letter is made with the service’s own template already')] }
    const { examined } = input.file
    const faults = examined.faults.length > 0 ? examined.faults : templateFaults(input.kind, examined.fields)
    return faults.length > 0 ? { issues: faults.map(fault => issue('file', fault)) } : { change: input }
  },
  async write({ writer, session }, { kind, file }) {
    return { number: await insertTemplate(writer, session, kind, file && { name: file.name, content: file.bytes, fields: file.examined.fields }) }
  },
  history: ({ kind, file }, { number }) => ({ kind, number, own: file !== null }),
}
