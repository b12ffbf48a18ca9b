/** The extract for the board's annual report: a chosen financial year's reviews, actions and impact, on screen, in Word and as CSV (R010, R035). */
import { ACTION_STATES } from '../../../domain/actions.ts'
import { annualExtract, financialYear, yearWith, type AnnualExtract } from '../../../domain/annual-report.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { ALL_KINDS, kindName } from '../../../domain/review-kind.ts'
import { csvLine } from '../../../documents/out/csv.ts'
import { writeAnnualReport } from '../../../documents/out/word-annual-report.ts'
import type { Reader } from '../../../store/database.ts'
import { actionsTold, reviewsTold } from '../../../store/learning/annual.ts'
import { file, missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { annualReport, annualReportFile, learningRegister } from '../paths.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The year asked for; the one that is going on where none is, or one that no board could have. */
async function extractFor(reader: Reader, asked: string | null, today: PlainDate): Promise<AnnualExtract> {
  const year = /^(19|20)\d\d$/.test(asked ?? '') ? financialYear(Number(asked)) : yearWith(today)
  return annualExtract(year, await reviewsTold(reader, today), await actionsTold(reader))
}

export const annualReportPage = page({
  path: annualReport,
  action: 'see learning register',
  records: { reads: 'annual report extract' },
  show: async ({ reader, query, services }) => {
    const { today } = services.moment()
    const { year, reviews, actions, impacts } = await extractFor(reader, query.get('year'), today)
    const current = yearWith(today).year
    const years = [...new Set([...Array.from({ length: 8 }, (_, back) => current - back), year.year])].sort((a, b) => b - a)
    return view('learning/annual-report/page.njk', {
      back: { href: learningRegister.to({}), text: 'Learning register' }, here: annualReport.to({}), title: year.title, goesOn: year.year === current,
      years: years.map(each => ({ value: String(each), text: financialYear(each).title, selected: each === year.year })),
      files: { word: annualReportFile.to({ format: 'docx' }, { year: year.year }), csv: annualReportFile.to({ format: 'csv' }, { year: year.year }) },
      counts: ALL_KINDS.map(kind => ({
        kind: kindName(kind), begun: reviews.filter(each => each.kind === kind && each.part.includes('begun')).length, finished: reviews.filter(each => each.kind === kind && each.part.includes('finished')).length,
        closed: actions.filter(each => each.review.kind === kind && each.state === 'closed').length, open: actions.filter(each => each.review.kind === kind && each.state !== 'closed').length,
      })),
      reviews: reviews.map(each => ({ ...each, kind: kindName(each.kind) })),
      actions: actions.map(each => ({ review: each.review.name, action: each.action, whose: each.whose, state: ACTION_STATES[each.state] })),
      impacts: impacts.map(each => ({ review: each.review.name, action: each.action, whose: each.whose, on: each.on, impact: each.impact })),
    })
  },
})

export const annualReportFilePage = page({
  path: annualReportFile,
  action: 'see learning register',
  records: { reads: 'annual report extract, as a file' },
  show: async ({ reader, params, query, services }) => {
    if (params.format !== 'docx' && params.format !== 'csv') return missing
    const extract = await extractFor(reader, query.get('year'), services.moment().today)
    const name = `annual report ${extract.year.year}-${extract.year.year + 1}`
    if (params.format === 'docx') return file(`${name}.docx`, WORD, writeAnnualReport(extract, services.moment().now))
    return file(`${name}.csv`, 'text/csv; charset=utf-8', Buffer.from(`\uFEFF${csvOf(extract)}`))
  },
})

/** One line for each review, action and impact, told apart by the first column. */
function csvOf({ reviews, actions, impacts }: AnnualExtract): string {
  return [
    csvLine(['What', 'Review', 'Kind of review', 'Begun on', 'Finished on', 'Action', 'Whose', 'How it stands', 'Impact', 'Reported on']),
    ...reviews.map(each => csvLine(['Review', each.name, kindName(each.kind), each.begunOn, each.finishedOn ?? '', '', '', each.part, '', ''])),
    ...actions.map(each => csvLine(['Action', each.review.name, kindName(each.review.kind), '', '', each.action, each.whose, ACTION_STATES[each.state], '', ''])),
    ...impacts.map(each => csvLine(['Impact', each.review.name, kindName(each.review.kind), '', '', each.action, each.whose, '', each.impact, each.on])),
  ].join('')
}
