/** What the chronology shows when it is counted: periods without contact, entries by month, who saw the child. Comments take no part in it. */
import { DAYS_OF_A_GAP } from '../../../domain/chronology/gaps.ts'
import { spanFor } from '../../../domain/chronology/spans.ts'
import { issue } from '../../../domain/history.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { countIntegrated, integratedAgencies } from '../../../store/chronology/integrated.ts'
import type { IntegratedQuery } from '../../../store/chronology/integrated.ts'
import { contactsIn, countsBySpan, undatedByAgency } from '../../../store/chronology/patterns.ts'
import { seenAlone, seenCounts, seenHeadings } from '../../../store/chronology/seen.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { askedOf } from '../integrated/asked.ts'
import { patterns } from '../integrated/paths.ts'
import { periodShown } from '../integrated/period.ts'
import type { Shown } from '../integrated/period.ts'
import { patternsView } from './view.ts'
import type { Found } from './view.ts'

const TEMPLATE = 'chronology/patterns/page.njk'
const [SHORTEST, LONGEST] = [7, 3650]
/** Fifteen years of months; longer periods are counted by quarter or year. */
const ROWS = 180
export const SEEN_ALONE_LISTED = 100

export const patternsPage = page({
  path: patterns, action: 'read integrated chronology', records: { reads: 'gaps and patterns of the integrated chronology' },
  async show(visit) {
    const { reader, params: { case: caseId } } = visit
    const header = await caseHeader(reader, caseId)
    if (!header) return missing
    const agencies = await integratedAgencies(reader, caseId)
    const asked = askedOf(visit.query, agencies, visit.services.moment().today)
    const days = (visit.query.get('days') ?? '').trim().slice(0, 20) || String(DAYS_OF_A_GAP)
    const atLeast = /^\d{1,4}$/.test(days) ? Number(days) : 0
    const issues = [...asked.issues, ...atLeast < SHORTEST || atLeast > LONGEST ? [issue('days', `Enter a whole number of days from ${SHORTEST} to ${LONGEST}`)] : []]
    const query = { caseId, agencies, filter: asked.filter }
    const shown = issues.length > 0 ? null : await periodShown(reader, query)
    const found = shown && shown.extent.entries > 0 ? await look(reader, query, shown, atLeast) : null
    const model = patternsView({ caseId, name: caseName(header), agencies, asked, days, atLeast, found })
    return issues.length > 0 ? again(TEMPLATE, model, issues) : view(TEMPLATE, model)
  },
})

async function look(reader: Reader, query: IntegratedQuery, { period }: Shown, atLeast: number): Promise<Found> {
  const isWhole = !query.filter.from && !query.filter.to
  const inPeriod = { ...query, filter: { ...query.filter, ...period } }
  const monthly = spanFor(period, ROWS)
  const span = monthly === 'day' || monthly === 'week' ? 'month' : monthly
  const headings = await seenHeadings(reader, inPeriod)
  const seen = await seenCounts(reader, inPeriod, headings)
  return {
    period, span, headings, seen,
    contacts: await contactsIn(reader, query, period, atLeast),
    counts: await countsBySpan(reader, inPeriod, span),
    undated: isWhole ? await undatedByAgency(reader, query) : new Map(),
    alone: await seenAlone(reader, inPeriod, headings, seen, SEEN_ALONE_LISTED),
    saidAlone: (await countIntegrated(reader, { ...inPeriod, filter: { ...inPeriod.filter, words: `${query.filter.words ?? ''} alone`.trim() } }, false, null)).total,
  }
}
