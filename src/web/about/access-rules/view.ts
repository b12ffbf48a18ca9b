import type { By, Phase, Rule } from '../../../domain/access.ts'
import { roleName } from '../../../domain/roles.ts'

export interface AccessRulesView {
  readonly rows: readonly { readonly action: string; readonly who: readonly string[] }[]
}

/** One row for each action, in the order of the table; one line in it for each rule that allows the action. */
export function accessRulesView(rules: readonly Rule[]): AccessRulesView {
  const actions = [...new Set(rules.map(rule => rule.action))]
  return { rows: actions.map(action => ({ action: capital(action), who: rules.filter(rule => rule.action === action).map(sentence) })) }
}

function sentence(rule: Rule): string {
  const roles = rule.roles.map(roleName).join(', ')
  return `${roles}${roles ? ' ' : ''}${BY[rule.by]}${rule.in ? `, ${rule.in.map(phase => PHASE[phase]).join(' or ')}` : ''}`
}

const BY: Record<By, string> = {
  anyone: 'Anyone, signed in or not',
  account: 'Everyone who is signed in',
  board: '(of the board)',
  case: '(on that case)',
  agency: '(for that agency)',
}

const PHASE: Record<Phase, string> = {
  draft: 'while the referral is a draft', referral: 'before a review is commissioned', review: 'during the review', closed: 'after the review',
}

function capital(text: string): string { return text.charAt(0).toUpperCase() + text.slice(1) }
