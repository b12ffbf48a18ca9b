/** What the board settles for itself, where the toolkit leaves it open. Open timetables follow at once. */
import { changeSettings } from '../../../commands/board/change-settings.ts'
import { JURISDICTIONS } from '../../../domain/bank-holidays.ts'
import type { BoardSettings, SettingsTyped } from '../../../domain/board-settings.ts'
import { boardSettings } from '../../../store/board-settings.ts'
import { again, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { referralLinks } from '../../referral-links/paths.ts'
import { templates } from '../../letters/paths.ts'
import { settings } from '../paths.ts'

const TEMPLATE = 'settings/board-settings/page.njk'

function typedOf({ timetable, majority, scope, guidance, openReferrals, addressee }: BoardSettings): SettingsTyped {
  return {
    jurisdiction: timetable.jurisdiction, reading: timetable.reading, weeksEnd: timetable.weeksEnd,
    weeksToAppoint: String(timetable.numbers['weeks to appoint the reviewer']), daysOfNotice: String(timetable.numbers['days of notice of a Learning Event']),
    majorityOf: majority.of, quorum: majority.of === 'respondents' ? String(majority.quorum) : '',
    yearsBeforeIncident: String(scope.yearsBeforeIncident), teamSize: String(scope.teamSize), agenciesForSeparateAuthor: String(scope.agenciesForSeparateAuthor), guidance, openReferrals: openReferrals ? 'yes' : 'no', addressee,
  }
}

function shown(typed: SettingsTyped) {
  const items = (field: keyof SettingsTyped, options: readonly (readonly [value: string, text: string])[]) =>
    options.map(([value, text]) => ({ value, text, checked: typed[field] === value }))
  return {
    here: settings.to({}), templates: templates.to({}), typed,
    jurisdictions: items('jurisdiction', Object.entries(JURISDICTIONS)),
    readings: items('reading', [
      ['cumulative', 'From the day the referral was received: 3 working days, then day 7, day 14 and day 28'],
      ['per step', 'Each from the step before it'],
    ]),
    weekEnds: items('weeksEnd', [['on the day', 'On the very day, that many weeks on'], ['on the Friday', 'On the Friday of that week']]),
    openings: items('openReferrals', [['no', 'No: only by an account, or by a link that the office makes'], ['yes', 'Yes, at the address that the page “Referrers without an account” shows']]),
    links: referralLinks.to({}),
    majorities: items('majorityOf', [['all members', 'Of all members entitled to vote'], ['respondents', 'Of those who answered, if enough did']]),
  }
}

export const settingsPage = page({
  path: settings,
  action: 'change board settings',
  records: 'nothing of a case',
  show: async ({ reader }) => view(TEMPLATE, shown(typedOf(await boardSettings(reader)))),
})

export const saveSettings = act({
  path: settings,
  action: 'change board settings',
  handle: async visit => {
    const field = (name: keyof SettingsTyped) => textOf(visit.posted, name)
    const typed: SettingsTyped = {
      jurisdiction: field('jurisdiction'), reading: field('reading'), weeksEnd: field('weeksEnd'), weeksToAppoint: field('weeksToAppoint'),
      daysOfNotice: field('daysOfNotice'), majorityOf: field('majorityOf'), quorum: field('quorum'),
      yearsBeforeIncident: field('yearsBeforeIncident'), teamSize: field('teamSize'), agenciesForSeparateAuthor: field('agenciesForSeparateAuthor'), guidance: field('guidance'), openReferrals: field('openReferrals'), addressee: field('addressee'),
    }
    return settle(await visit.run(changeSettings, typed), {
      done: () => redirect(settings.to({}), 'The settings are changed. Every open timetable follows them.'),
      refused: issues => again(TEMPLATE, shown(typed), issues),
    })
  },
})
