/** What the Board answered to a review and what the public is told of it, each with all that was ever recorded of it. */
import { kindName } from '../../../domain/review-kind.ts'
import { reportIsPublished } from '../../../domain/publication.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import { standingFactKinds } from '../../../store/facts.ts'
import { checksOf } from '../../../store/leaks/checks.ts'
import { namesOf } from '../../../store/people/names.ts'
import { nonPublicationsOf, publicationsOf, responsesOf } from '../../../store/publication/publications.ts'
import { missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { leakCheck, leakChecks } from '../../leaks/paths.ts'
import { stateWords } from '../../leaks/state-words.ts'
import { page } from '../../route.ts'
import { publication, publicationForm } from '../paths.ts'

export const publicationPage = page({
  path: publication,
  action: 'see publication',
  records: { reads: 'publication' },
  show: async ({ reader, params, may }) => {
    const [header, review] = [await caseHeader(reader, params.case), await reviewOf(reader, params.case)]
    if (!header || !review) return missing
    const [responses, published, against] = [await responsesOf(reader, params.case), await publicationsOf(reader, params.case), await nonPublicationsOf(reader, params.case)]
    const names = await namesOf(reader, [...responses, ...published, ...against].map(each => each.by))
    const named = <T extends { readonly by: string }>(each: T) => ({ ...each, by: names.get(each.by) ?? '' })
    const checks = may('see leak checks') ? await checksOf(reader, params.case) : []
    const fileOf = (checkId: string | null) => { const check = checks.find(each => each.checkId === checkId); return check ? { name: check.fileName, sha256: check.sha256, href: leakCheck.to({ ...params, check: check.checkId }) } : null }
    const facts = await standingFactKinds(reader, params.case)
    return view('publication/record/page.njk', {
      back: { href: caseHome.to(params), text: caseName(header) }, name: caseName(header), kind: kindName(review.kind), reportIsPublished: reportIsPublished(review.kind),
      waits: reportIsPublished(review.kind) && !facts.has('published') && !facts.has('non_publication_decided'), signedOff: facts.has('board_signed_off'),
      responses: responses.map(named), against: against.map(named),
      reports: published.filter(each => each.what === 'report and response').map(each => ({ ...named(each), file: fileOf(each.checkId) })), summaries: published.filter(each => each.what === 'learning summary').map(named),
      leaks: may('see leak checks') ? { href: leakChecks.to(params), lines: checks.slice(0, 3).map(each => ({ name: each.fileName, href: leakCheck.to({ ...params, check: each.checkId }), state: stateWords(each) })) } : null,
      forms: may('record publication') ? Object.fromEntries(['response', 'report', 'summary', 'non-publication'].map(part => [part, publicationForm.to({ ...params, part })])) : null,
    })
  },
})
