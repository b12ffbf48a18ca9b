/** What a view of the Sub-Committee is made of, whoever puts it on record. */
import type { Spec } from '../forms/spec.ts'

export const VIEW_SPEC: Spec = {
  warranted: { kind: 'radios', label: 'Does the information presented warrant a Consideration Panel?', choices: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] },
  rationale: { kind: 'area', label: 'Rationale for the view', hint: 'Based on the circumstances of the case and the criteria, and not on concerns about reviewing processes' },
}
