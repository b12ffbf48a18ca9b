/** The kinds of change that a form can make to a timetable: its words, its fields, and how a posted form is read. */
import { randomUUID } from 'node:crypto'
import { WEEK_ZERO_ANCHORS } from '../../../domain/adaptation.ts'
import type { Change } from '../../../domain/adaptation.ts'
import { happened } from '../../../domain/facts.ts'
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { isMethodology, METHODOLOGIES } from '../../../domain/procedures/methodologies.ts'
import { isRole } from '../../../domain/roles.ts'
import { allOf, dateTyped, textOf } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'

export interface ChangeForm {
  readonly title: string
  readonly button: string
  /** Whether it is about one step, named in the form. */
  readonly ofStep: boolean
  readonly asks: readonly ('what' | 'owners' | 'day' | 'choice' | 'reason')[]
  readonly day: string
  readonly choice: { readonly legend: string; readonly missing: string; readonly options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[] } | null
  /** Null where something needed is missing; the issues then say what. */
  readonly read: (step: string, posted: Posted, day: PlainDate) => Change | null
}

const PHASES = { legend: 'What is paused', missing: 'Choose what is paused: the way to a decision, or the review.', options: [{ value: 'decision', text: 'The way to a decision' }, { value: 'review', text: 'The review' }] }

export const CHANGE_FORMS: Readonly<Record<string, ChangeForm>> = {
  'leave-out': stepForm('Leave this step out', 'Leave it out', ['reason'], step => ({ kind: 'skip', step })),
  'take-up': stepForm('Take this step up again', 'Take it up again', ['reason'], step => ({ kind: 'restore', step })),
  'date': { ...stepForm('Set another date for this step', 'Set the date', ['day', 'reason'], (step, _posted, due) => ({ kind: 'redate', step, due })), day: 'The date for this case' },
  'done': { ...stepForm('Record that this step is done', 'Put on record', ['day'], (step, _posted, on) => ({ kind: 'complete', step, on })), day: 'On which day' },
  'owners': stepForm('Give this step to others', 'Give it to them', ['owners', 'reason'], (step, posted) => ({ kind: 'owners', step, owners: allOf(posted, 'owners').filter(isRole) })),
  'added-step': {
    title: 'Add a step to this case', button: 'Add the step', ofStep: false, asks: ['what', 'owners', 'day', 'reason'], day: 'Due on', choice: null,
    read: (_step, posted, due) => ({ kind: 'add', step: `added-${randomUUID()}`, title: textOf(posted, 'title'), owners: allOf(posted, 'owners').filter(isRole), due }),
  },
  'week-zero': {
    title: 'Count the weeks from another day', button: 'Count from that day', ofStep: false, asks: ['choice', 'reason'], day: '',
    choice: { legend: 'Week 0 is the day that', missing: 'Choose the day that the weeks are counted from.', options: WEEK_ZERO_ANCHORS.map(anchor => ({ value: anchor, text: happened(anchor) })) },
    read: (_step, posted) => {
      const anchor = WEEK_ZERO_ANCHORS.find(anchor => anchor === textOf(posted, 'choice'))
      return anchor ? { kind: 'week zero', anchor } : null
    },
  },
  'methodology': {
    title: 'Choose another learning model', button: 'Use this model', ofStep: false, asks: ['choice', 'reason'], day: '',
    choice: { legend: 'Learning model', missing: 'Choose a learning model.', options: Object.entries(METHODOLOGIES).map(([value, { name, about }]) => ({ value, text: name, hint: about })) },
    read: (_step, posted) => {
      const methodology = textOf(posted, 'choice')
      return isMethodology(methodology) ? { kind: 'methodology', methodology } : null
    },
  },
  'pause': {
    title: 'Pause the clock', button: 'Pause', ofStep: false, asks: ['choice', 'day', 'reason'], day: 'Paused from', choice: PHASES,
    read: (_step, posted, from) => { const phase = phaseOf(posted); return phase ? { kind: 'pause', phase, from } : null },
  },
  'resume': {
    title: 'Let the clock go on', button: 'Let it go on', ofStep: false, asks: ['choice', 'day', 'reason'], day: 'Goes on from', choice: { ...PHASES, legend: 'What goes on', missing: 'Choose what goes on: the way to a decision, or the review.' },
    read: (_step, posted, on) => { const phase = phaseOf(posted); return phase ? { kind: 'resume', phase, on } : null },
  },
}

function stepForm(title: string, button: string, asks: ChangeForm['asks'], read: ChangeForm['read']): ChangeForm {
  return { title, button, ofStep: true, asks, day: '', choice: null, read }
}

function phaseOf(posted: Posted): 'decision' | 'review' | null {
  const phase = textOf(posted, 'choice')
  return phase === 'decision' || phase === 'review' ? phase : null
}

/** The change that a posted form asks for, and what of it could not be read. `today` stands in for a day that is missing or not asked for. */
export function readChange(form: ChangeForm, posted: Posted, today: PlainDate): { readonly change: Change | null; readonly unread: readonly Issue[] } {
  const day = dateTyped(posted, 'day')
  const change = form.read(textOf(posted, 'step'), posted, day.state === 'date' ? day.date : today)
  const unread = [
    ...(form.asks.includes('day') && day.state !== 'date' ? [issue('day-day', day.state === 'blank' ? 'Enter the date: day, month and year, such as 3 10 2016.' : 'Enter a real date: day, month and year, such as 3 10 2016.')] : []),
    ...(change === null ? [issue('choice', form.choice?.missing ?? 'Choose one of these.')] : []),
    ...(change === null && form.asks.includes('reason') && textOf(posted, 'reason') === '' ? [issue('reason', 'Give the reason for this change.')] : []),
  ]
  return { change, unread }
}
