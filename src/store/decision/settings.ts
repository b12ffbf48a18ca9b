/** The board's own choices about considering, deciding and scoping, with the toolkit's defaults. */
import { YEARS_BEFORE_INCIDENT } from '../../domain/commissioning.ts'
import { AGENCIES_FOR_SEPARATE_AUTHOR, TEAM_SIZE } from '../../domain/conflicts.ts'
import { OF_ALL_MEMBERS, type MajorityRule } from '../../domain/subcommittee.ts'
import type { Reader } from '../database.ts'
import type { Json } from '../tables.ts'

export interface ScopeSettings { readonly yearsBeforeIncident: number; readonly teamSize: number; readonly agenciesForSeparateAuthor: number }

/** Of all members, unless the board counts those who answered, with its quorum (AMB-6). */
export async function majorityRule(reader: Reader): Promise<MajorityRule> {
  const settings = await boardSettings(reader)
  return settings['majority of'] === 'respondents' ? { of: 'respondents', quorum: numberOr(settings['quorum'], 1) } : OF_ALL_MEMBERS
}

export async function scopeSettings(reader: Reader): Promise<ScopeSettings> {
  const settings = await boardSettings(reader)
  return {
    yearsBeforeIncident: numberOr(settings['years before incident'], YEARS_BEFORE_INCIDENT),
    teamSize: numberOr(settings['review team size'], TEAM_SIZE),
    agenciesForSeparateAuthor: numberOr(settings['agencies for separate author'], AGENCIES_FOR_SEPARATE_AUTHOR),
  }
}

async function boardSettings(reader: Reader): Promise<Readonly<Record<string, Json>>> {
  const row = await reader.selectFrom('boards').select('settings').executeTakeFirst()
  return row?.settings ?? {}
}

function numberOr(value: Json | undefined, otherwise: number): number { return typeof value === 'number' && Number.isFinite(value) ? value : otherwise }
