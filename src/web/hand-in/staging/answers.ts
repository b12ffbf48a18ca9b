/** The author's answers on the staging page, each a small form of its own: a year, the columns, a cell, a row. */
import { answerStaging } from '../../../commands/chronology/answer-staging.ts'
import type { AnswerKind } from '../../../commands/chronology/answer-staging.ts'
import { MEANINGS } from '../../../domain/chronology/heading-words.ts'
import type { Meaning } from '../../../domain/chronology/headings.ts'
import { doubtKey } from '../../../domain/chronology/staging-answers.ts'
import type { StagingAnswers } from '../../../domain/chronology/staging-answers.ts'
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import { missing, redirect } from '../../answer.ts'
import { rowsOf, textOf, typedWords } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'
import { ownAddress } from '../../paths.ts'
import { act } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf } from '../head.ts'
import { answerTo, chronology, staging } from '../paths.ts'
import { askedOf, shownStaging, TEMPLATE } from './page.ts'

interface Answer { readonly kind: AnswerKind; readonly change: (answers: StagingAnswers) => StagingAnswers }

export const answerAct = act({
  path: answerTo,
  action: 'write chronology',
  handle: async visit => {
    const { params, posted } = visit
    const formed = KINDS[params.answer]?.(posted, visit.actor.personId)
    if (!formed) return missing
    const formFaulty = (issues: readonly Issue[]) => formAgain(visit, TEMPLATE, reader => shownStaging(reader, visit, askedOf(name => textOf(posted, name), typedWords(posted))), issues)
    if ('field' in formed) return formFaulty([formed])
    const outcome = await visit.run(answerStaging, { ...packageOf(params), uploadId: params.upload, ...formed })
    const back = ownAddress(textOf(posted, 'backTo'), staging.to(params)) ?? staging.to(params)
    return settle(outcome, {
      done: async () => {
        if (formed.kind === 'set aside') return redirect(chronology.to({ ...params, chronology: 'events' }), 'The file is set aside. It is kept, and nothing of it is used.')
        const shown = formed.kind === 'cell' ? await visit.read(reader => shownStaging(reader, visit, askedOf(name => name === 'show' ? 'all' : ''))) : null
        const outcome = shown?.readings.get(textOf(posted, 'place'))
        if (outcome?.stillAsked) return formFaulty([issue(textOf(posted, 'id') || null, outcome.stillAsked)])
        return redirect(back, outcome?.readAs ?? DONE[formed.kind])
      },
      refused: formFaulty,
    })
  },
})

const DONE: Readonly<Record<Exclude<AnswerKind, 'set aside'>, string>> = {
  'year': 'The dates are read with that.', 'columns': 'The columns are read like that.', 'cell': 'It is read like that.', 'as it is': 'The row stays as the file has it.',
  'date looked at': 'The date stands. That you looked is kept.', 'leave out': 'The row is left out. It can be brought back.', 'bring back': 'The row is back.',
}

const KINDS: Readonly<Record<string, (posted: Posted, personId: string) => Answer | Issue>> = {
  year(posted) {
    const words = textOf(posted, 'year')
    const year = Number(words)
    if (words !== '' && !/^(19|20)\d\d$/.test(words)) return issue('year', 'Enter the year with four digits, such as 2014, or leave it blank')
    return { kind: 'year', change: answers => ({ ...answers, year: words === '' ? null : year }) }
  },
  columns(posted) {
    const said = rowsOf(posted, 'columns').flatMap((row): [string, Meaning][] => {
      const meaning = MEANINGS.find(each => each === textOf(row, 'meaning'))
      return meaning ? [[textOf(row, 'heading'), meaning]] : []
    })
    return { kind: 'columns', change: answers => ({ ...answers, mappedFor: null, mapping: { ...answers.mapping, ...Object.fromEntries(said) } }) }
  },
  cell(posted) {
    const [place, column, words] = [textOf(posted, 'place'), textOf(posted, 'column'), textOf(posted, 'words')]
    if (words === '') return issue(textOf(posted, 'id') || null, `${place}: enter the words to read in place of the file’s, or keep it as it is`)
    return { kind: 'cell', change: answers => ({ ...answers, cells: { ...answers.cells, [place]: { ...answers.cells[place], [column]: words } } }) }
  },
  'as-it-is'(posted) {
    const key = doubtKey({ place: textOf(posted, 'place'), column: textOf(posted, 'column') })
    return { kind: 'as it is', change: answers => ({ ...answers, asItIs: [...new Set([...answers.asItIs, key])] }) }
  },
  'looked'(posted, by) {
    const [key, said] = [textOf(posted, 'key'), textOf(posted, 'said')]
    return { kind: 'date looked at', change: answers => ({ ...answers, looked: { ...answers.looked, [key]: { by, said } } }) }
  },
  'leave-out'(posted) {
    const [place, reason] = [textOf(posted, 'place'), textOf(posted, 'reason')]
    if (reason === '') return issue(null, `${place}: say why this row is left out`)
    return { kind: 'leave out', change: answers => ({ ...answers, leftOut: { ...answers.leftOut, [place]: reason }, broughtBack: answers.broughtBack.filter(each => each !== place) }) }
  },
  'bring-back'(posted) {
    const place = textOf(posted, 'place')
    return {
      kind: 'bring back',
      change: answers => place in answers.leftOut
        ? { ...answers, leftOut: Object.fromEntries(Object.entries(answers.leftOut).filter(([each]) => each !== place)) }
        : { ...answers, broughtBack: [...new Set([...answers.broughtBack, place])] },
    }
  },
  'set-aside': () => ({ kind: 'set aside', change: answers => ({ ...answers, setAside: true }) }),
}
