/** What an agency changed in the written parts of its package between one hand-in and the next, with old and new words. */
import type { WordsDifference } from './entry-differences.ts'
import type { PackageParts, Section } from './package.ts'
import { SECTIONS } from './package.ts'
import { pairUp } from './pair-up.ts'

export interface PartDifference { readonly section: Section; readonly words: readonly WordsDifference[] }

export function partDifferences(before: PackageParts, after: PackageParts): readonly PartDifference[] {
  return SECTIONS.map(section => ({ section, words: DIFFERENCES[section](before, after) })).filter(each => each.words.length > 0)
}

const DIFFERENCES: Readonly<Record<Section, (before: PackageParts, after: PackageParts) => readonly WordsDifference[]>> = {
  summary: ({ summary: old }, { summary: now }) => differing([
    { label: 'Themes that emerged', before: old.themes, after: now.themes }, { label: 'Potential learning for the agency', before: old.learning, after: now.learning },
  ]),
  organisation: ({ organisation: old }, { organisation: now }) => differing([{ label: 'Nothing changed in the organisation', before: reason(old), after: reason(now) }]),
  action_plan: ({ action_plan: old }, { action_plan: now }) => [
    ...differing([{ label: 'There are no learning points', before: reason(old), after: reason(now) }]),
    ...items('Learning point', old.actions, now.actions, [each => each.learning, each => each.action], each => [
      ['Learning point', each.learning], ['What will be done', each.action], ['By whom', each.owner], ['By when', each.due], ['Why nothing will be done', each.noAction ?? ''],
    ]),
  ],
  practitioners: ({ practitioners: old }, { practitioners: now }) => [
    ...differing([{ label: 'No practitioner was directly involved', before: reason(old), after: reason(now) }]),
    ...items('Practitioner', old.people, now.people, [each => each.name, each => each.contact], each => [
      ['Name', each.name], ['Role', each.role], ['When involved', each.involved], ['How to reach them', each.contact],
    ]),
  ],
}

function reason({ none, reason: why }: { readonly none: boolean; readonly reason: string }): string { return none ? why : '' }

/** One row of a list is one difference, all its words on either side. */
function items<T>(label: string, before: readonly T[], after: readonly T[], keys: readonly ((item: T) => string)[], lines: (item: T) => readonly (readonly [string, string])[]): readonly WordsDifference[] {
  const told = (item: T): string => lines(item).filter(([, words]) => words.trim() !== '').map(([name, words]) => `${name}: ${words.trim()}`).join('\n')
  const { pairs, gone, come } = pairUp(before, after, [told, ...keys.map(key => (item: T) => key(item).trim() || null)])
  return differing([
    ...gone.map(item => ({ label, before: told(item), after: '' })), ...pairs.map(([old, now]) => ({ label, before: told(old), after: told(now) })),
    ...come.map(item => ({ label, before: '', after: told(item) })),
  ])
}

function differing(all: readonly WordsDifference[]): readonly WordsDifference[] { return all.filter(each => each.before.trim() !== each.after.trim()) }
