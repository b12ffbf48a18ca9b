/** The template of one kind of letter: its fields and what they mean, the board's own in place of the service's, and back. */
import { changeTemplate } from '../../../commands/letters/change-template.ts'
import { MAX_TEMPLATE_BYTES, readLetterTemplate } from '../../../documents/in/letter-template.ts'
import { isRefusal } from '../../../documents/in/refusal.ts'
import { defaultTemplate } from '../../../documents/letters/default-template.ts'
import { issue, type Issue } from '../../../domain/history.ts'
import { isLetterKind, letterOf, type LetterKind } from '../../../domain/letters/kinds.ts'
import { fieldsOf } from '../../../domain/letters/template-check.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Reader } from '../../../store/database.ts'
import { templateContent, templateInForce, templatesOf } from '../../../store/letters/templates.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, file, missing, redirect, view } from '../../answer.ts'
import { fileOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'letters/template/page.njk'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function shown(reader: Reader, kind: LetterKind) {
  const [described, own, all] = [letterOf(kind), await templateInForce(reader, kind), await templatesOf(reader, kind)]
  const names = await namesOf(reader, all.map(each => each.uploadedBy))
  return {
    back: { href: paths.templates.to({}), text: 'Templates of letters' }, here: paths.template.to({ kind }), title: described.name, signatory: roleName(described.signatory),
    defaultFile: paths.defaultFile.to({ kind }), ownFile: own ? paths.ownFile.to({ kind }) : null, ownName: own?.fileName ?? '', backTo: own ? paths.backToDefault.to({ kind }) : null,
    fields: Object.entries(fieldsOf(kind)).map(([name, field]) => ({ name: `{${name}}`, label: field.label, example: field.example, optional: field.optional === true })),
    versions: all.map(each => ({ number: each.number, what: each.isBack ? 'Back to the service’s own' : each.fileName, at: each.uploadedAt, by: names.get(each.uploadedBy) ?? 'a person no longer of this board' })),
  }
}

export const templatePage = page({
  path: paths.template,
  action: 'change board settings',
  records: 'nothing of a case',
  show: async ({ reader, params }) => isLetterKind(params.kind) ? view(TEMPLATE, await shown(reader, params.kind)) : missing,
})

export const uploadAct = act({
  path: paths.template,
  action: 'change board settings',
  uploads: { maxBytes: MAX_TEMPLATE_BYTES, maxFiles: 1 },
  handle: async visit => {
    const { kind } = visit.params
    if (!isLetterKind(kind)) return missing
    const form = async (issues: readonly Issue[]) => again(TEMPLATE, await visit.read(reader => shown(reader, kind)), issues)
    const sent = fileOf(visit.posted, 'file')
    if (!sent) return form([issue('file', 'Choose the Word document (.docx) that is your template')])
    const examined = await readLetterTemplate(sent.bytes, sent.name)
    if (isRefusal(examined)) return form([issue('file', `${examined.refused} ${examined.advice}`)])
    return settle(await visit.run(changeTemplate, { kind, file: { name: sent.name, bytes: sent.bytes, examined } }), {
      done: () => redirect(paths.template.to({ kind }), 'Your template is in force. Letters drafted or corrected from now on are made with it.'),
      refused: form,
    })
  },
})

export const backAct = act({
  path: paths.backToDefault,
  action: 'change board settings',
  handle: async visit => {
    const { kind } = visit.params
    if (!isLetterKind(kind)) return missing
    return settle(await visit.run(changeTemplate, { kind, file: null }), {
      done: () => redirect(paths.template.to({ kind }), 'The service’s own template is in force again. Yours is kept.'),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, kind)), issues),
    })
  },
})

export const defaultTemplateFile = page({
  path: paths.defaultFile,
  action: 'change board settings',
  records: 'nothing of a case',
  show: async ({ params }) => isLetterKind(params.kind) ? file('Letter template.docx', WORD, defaultTemplate(letterOf(params.kind).name)) : missing,
})

export const ownTemplateFile = page({
  path: paths.ownFile,
  action: 'change board settings',
  records: 'nothing of a case',
  show: async ({ reader, params }) => {
    const own = isLetterKind(params.kind) ? await templateInForce(reader, params.kind) : null
    const kept = await templateContent(reader, own?.templateId ?? null)
    return kept ? file(kept.fileName, WORD, kept.content) : missing
  },
})
