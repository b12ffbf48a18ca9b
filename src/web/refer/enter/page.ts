/** Coming back to a referral without an account: with the code that was shown once. Words that were being typed when the visit ran out come along. */
import { enterWithCode, leaveReferral, referralVisit } from '../../../commands/referral-at-door/visit.ts'
import { saveAtDoor } from '../../../commands/referral-at-door/write.ts'
import { issue } from '../../../domain/history.ts'
import { isSection } from '../../../domain/referral/sections.ts'
import { again, redirect, view } from '../../answer.ts'
import { textOf, type Posted } from '../../forms/posted.ts'
import { NO_ROW_CHANGE } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { readSection } from '../../referral/form/sections.ts'
import { tooManyTries } from '../../sign-in/sign-in/too-many-tries.ts'
import { enter, form, formSection, leave, status } from '../paths.ts'

const TEMPLATE = 'refer/enter/page.njk'
const KEPT = 'kept-'

/** `kept` are the fields of a section that could not be saved: they go along with the code, in the page alone. */
export function enterView(section: string, kept: Posted['fields'], based: string): object {
  return { here: enter.to({}), section, based, kept: kept.filter(([name]) => !FRAME.has(name)).map(([name, value]) => ({ name: KEPT + name, value })) }
}

const FRAME = new Set(['formToken', 'operation', 'basedOn', 'next', 'add', 'remove'])

export const enterPage = page({ path: enter, action: 'come to the door', records: 'nothing of a case', show: async () => view(TEMPLATE, enterView('', [], '')) })

export const enterAct = act({
  path: enter,
  action: 'come to the door',
  secret: true,
  handle: async visit => {
    const { posted, services } = visit
    const [code, section] = [textOf(posted, 'code'), textOf(posted, 'section')]
    const kept = posted.fields.flatMap(([name, value]): [string, string][] => name.startsWith(KEPT) ? [[name.slice(KEPT.length), value]] : [])
    const model = enterView(section, kept, textOf(posted, 'based'))
    if (code === '') return again(TEMPLATE, model, [issue('code', 'Type your code')])
    const entered = await enterWithCode(services.database, code, visit.from)
    if (entered.kind === 'shut') return tooManyTries(entered.until)
    if (entered.kind === 'wrong') return again(TEMPLATE, model, [issue('code', 'That is not a code of a referral here, or it is no longer in use. Check each sign of it')])
    visit.keepReferral(entered.token)
    const own = await referralVisit(services.database, entered.token)
    if (!own || own.sentAt !== null) return redirect(status.to({}))
    if (!isSection(section) || kept.length === 0) return redirect(form.to({}))
    await saveAtDoor(services.database, own, section, readSection(section, { fields: kept, files: [] }, NO_ROW_CHANGE), Number(textOf(posted, 'based')) || 0)
    return redirect(formSection.to({ section }), 'What you had typed is saved.')
  },
})

export const leaveAct = act({
  path: leave,
  action: 'come to the door',
  handle: async visit => {
    if (visit.referralToken !== null) await leaveReferral(visit.services.database, visit.referralToken)
    visit.keepReferral(null)
    return redirect(enter.to({}), 'You have left. Come back with your code.')
  },
})
