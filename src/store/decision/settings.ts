/** The board's own choices about considering and scoping, with the toolkit's defaults. */
import type { ScopeSettings } from '../../domain/board-settings.ts'
import type { MajorityRule } from '../../domain/subcommittee.ts'
import { boardSettings } from '../board-settings.ts'
import type { Reader } from '../database.ts'

/** Of all members, unless the board counts those who answered, with its quorum (AMB-6). */
export async function majorityRule(reader: Reader): Promise<MajorityRule> { return (await boardSettings(reader)).majority }

export async function scopeSettings(reader: Reader): Promise<ScopeSettings> { return (await boardSettings(reader)).scope }
