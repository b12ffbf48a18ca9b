/** The terms of reference of a review as they stand, how far they have come, and the versions before; and signing them off. */
import { signOffTerms } from '../../../commands/terms/sign-off-terms.ts'
import type { Issue } from '../../../domain/history.ts'
import { ALL_TERMS_PARTS, missingTerms, SIGNING_BODIES, signingBody, signingIssues, TERMS_PARTS } from '../../../domain/terms-of-reference.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { panelIssuesOf } from '../../../store/panel/issues.ts'
import { namesOf } from '../../../store/people/names.ts'
import { signatoriesOf } from '../../../store/terms/signatories.ts'
import { termsOf, type WrittenTerms } from '../../../store/terms/terms.ts'
import { again, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { act, page, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'terms-of-reference/whole/page.njk'

/** Who looks, when, and what they may do. */
type Looking = Pick<Visit, 'may' | 'actor' | 'services'>

/** `theirs`: somebody else saved a version meanwhile. Null where there is no review. */
async function shown(reader: Reader, caseId: string, { may, actor, services }: Looking, theirs = false): Promise<object | null> {
  if (!await reviewOf(reader, caseId)) return null
  const { today } = services.moment()
  const [versions, who] = [await termsOf(reader, caseId), await signatoriesOf(reader, caseId, today)]
  const names = await namesOf(reader, versions.flatMap(each => [each.by, each.agreed?.by, each.agreed?.leadReviewer, each.signed?.by].filter(id => id !== undefined)))
  const [current, ...earlier] = versions.map(each => versionView(each, names))
  const terms = versions[0]
  const of = { case: caseId }
  return {
    back: { href: caseHome.to(of), text: 'Case' }, current: current ?? null, earlier, theirs,
    missing: terms && !terms.agreed ? missingTerms(terms).map(each => each.message) : [],
    panelIssues: terms || !may('write terms of reference') ? [] : await panelIssuesOf(reader, caseId),
    signsFor: SIGNING_BODIES[signingBody(who)],
    write: may('write terms of reference') ? paths.writeTermsOfReference.to(of) : null,
    agree: terms && !terms.agreed && missingTerms(terms).length === 0 && may('agree terms of reference') ? paths.termsAgreement.to(of) : null,
    sign: terms && may('sign off terms of reference') && signingIssues(terms, who, actor.personId).length === 0 ? paths.termsOfReference.to(of) : null,
  }
}

function versionView(terms: WrittenTerms, names: ReadonlyMap<string, string>) {
  const name = (id: string) => names.get(id) ?? 'a person no longer of this board'
  return {
    version: terms.version, questions: terms.questions, parts: ALL_TERMS_PARTS.map(part => ({ title: TERMS_PARTS[part][0], words: terms[part] })), panelIssues: terms.panelIssues, agencies: terms.agencies,
    reason: terms.reason, at: terms.at, by: name(terms.by),
    agreed: terms.agreed && { ...terms.agreed, by: name(terms.agreed.by), leadReviewer: name(terms.agreed.leadReviewer) },
    signed: terms.signed && { on: terms.signed.on, by: name(terms.signed.by), body: SIGNING_BODIES[terms.signed.body] },
    tag: terms.signed ? { text: 'Signed off', colour: 'green' } : terms.agreed ? { text: 'Agreed, not signed off', colour: 'blue' } : { text: 'Not agreed yet', colour: 'yellow' },
  }
}

export const termsPage = page({
  path: paths.termsOfReference,
  action: 'see terms of reference',
  records: { reads: 'terms of reference' },
  show: async visit => orMissing(await shown(visit.reader, visit.params.case, visit), model => view(TEMPLATE, model)),
})

export const signOff = act({
  path: paths.termsOfReference,
  action: 'sign off terms of reference',
  handle: async visit => settle(await visit.run(signOffTerms, { caseId: visit.params.case, basedOn: Number(visit.basedOn ?? 0) }), {
    done: () => redirect(paths.termsOfReference.to(visit.params), 'The terms of reference are signed off.'),
    refused: async (issues: readonly Issue[]) => orMissing(await visit.read(reader => shown(reader, visit.params.case, visit)), model => again(TEMPLATE, model, issues)),
    overtaken: async () => orMissing(await visit.read(reader => shown(reader, visit.params.case, visit, true)), model => overtaken(TEMPLATE, model)),
  }),
})
