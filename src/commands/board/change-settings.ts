/** The Board Manager settles how this board counts, where the toolkit leaves it open. */
import { checkSettings, wholeNumber } from '../../domain/board-settings.ts'
import type { SettingsTyped } from '../../domain/board-settings.ts'
import { changeBoardSettings } from '../../store/board-settings.ts'
import type { Json } from '../../store/tables.ts'
import type { Command } from '../run.ts'

export const changeSettings: Command<SettingsTyped, object, Readonly<Record<string, Json>>, null> = {
  name: 'change-settings',
  action: 'change board settings',
  about: () => ({}),
  find: async () => ({}),
  decide(_found, typed) {
    const issues = checkSettings(typed)
    if (issues.length > 0) return { issues }
    const { reading, weeksEnd, majorityOf } = typed
    const quorum = majorityOf === 'respondents' ? wholeNumber(typed.quorum) : null
    return { change: {
      reading, weeksEnd, majorityOf, quorum, weeksToAppoint: wholeNumber(typed.weeksToAppoint), daysOfNotice: wholeNumber(typed.daysOfNotice), guidance: typed.guidance, openReferrals: typed.openReferrals, addressee: typed.addressee.trim(),
      yearsBeforeIncident: wholeNumber(typed.yearsBeforeIncident), teamSize: wholeNumber(typed.teamSize), agenciesForSeparateAuthor: wholeNumber(typed.agenciesForSeparateAuthor),
    } }
  },
  async write({ writer }, change, typed) {
    await changeBoardSettings(writer, typed.jurisdiction, change)
    return null
  },
  // The addressee is a person's name: history holds none.
  history: (_change, _result, { addressee, ...typed }) => ({ ...typed, addressee: addressee.trim() !== '' }),
}
