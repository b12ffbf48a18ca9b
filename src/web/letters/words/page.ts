/** Correcting a letter: the fields that its template has and that are words, not record. Each save is a further version. */
import { correctLetter } from '../../../commands/letters/correct-letter.ts'
import type { Issue } from '../../../domain/history.ts'
import { isSettled } from '../../../domain/letters/progress.ts'
import { correctable, fieldsOf, OWN_TEMPLATE_FIELDS } from '../../../domain/letters/template-check.ts'
import type { Reader } from '../../../store/database.ts'
import { letterOfCase, versionsOf } from '../../../store/letters/letters.ts'
import { templateInForce } from '../../../store/letters/templates.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { letter as letterAt, letterWords } from '../paths.ts'

const TEMPLATE = 'letters/words/page.njk'
interface Where { readonly case: string; readonly letter: string }

/** `typed` in place of what is saved, where a form comes back; `theirs` is shown beside it where somebody else saved first. */
async function shown(reader: Reader, params: Where, typed: Readonly<Record<string, string>> | null, issues: readonly Issue[], isOvertaken = false) {
  const letter = await letterOfCase(reader, params.case, params.letter)
  const [last] = letter ? await versionsOf(reader, params.letter) : []
  if (!letter || !last) return null
  const own = await templateInForce(reader, letter.kind)
  const names = correctable(letter.kind, own?.fields ?? OWN_TEMPLATE_FIELDS)
  const known = fieldsOf(letter.kind)
  return {
    names,
    model: {
      back: { href: letterAt.to(params), text: 'The letter' }, here: letterWords.to(params), version: last.version, isSettled: isSettled(letter), wasApproved: letter.approved === letter.version,
      fields: names.map(name => ({
        name, label: known[name]?.label ?? name, value: typed?.[name] ?? last.filled[name] ?? '', rows: name === 'words' ? 24 : name === 'subject' || name === 'addressee' ? 3 : 8,
        error: issues.find(issue => issue.field === name)?.message ?? '', theirs: isOvertaken ? last.filled[name] ?? '' : '',
      })),
    },
  }
}

export const wordsPage = page({
  path: letterWords,
  action: 'write letters',
  records: { reads: 'letter' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params, null, [])
    return found ? view(TEMPLATE, found.model) : missing
  },
})

export const saveWords = act({
  path: letterWords,
  action: 'write letters',
  handle: async visit => {
    const names = (await visit.read(reader => shown(reader, visit.params, null, [])))?.names ?? []
    const typed = Object.fromEntries(names.map(name => [name, textOf(visit.posted, name)]))
    const form = (issues: readonly Issue[], isOvertaken = false) => visit.read(reader => shown(reader, visit.params, typed, issues, isOvertaken))
    return settle(await visit.run(correctLetter, { caseId: visit.params.case, letterId: visit.params.letter, basedOn: Number(visit.basedOn) || 0, typed }), {
      done: ({ version }) => redirect(letterAt.to(visit.params), `Version ${version} of the letter is saved. It waits for approval.`),
      refused: async issues => again(TEMPLATE, (await form(issues))?.model ?? {}, issues),
      overtaken: async () => overtaken(TEMPLATE, (await form([], true))?.model ?? {}),
    })
  },
})
