/** Good practice over all cases that the reader may see, to find by its tags and to take away as CSV (R033). */
import { csvLine } from '../../../documents/out/csv.ts'
import { goodPractice } from '../../../store/referral/good-practice.ts'
import { file, view } from '../../answer.ts'
import { register } from '../../cases/paths.ts'
import { learningRegister } from '../../learning/paths.ts'
import { page } from '../../route.ts'
import { caseGoodPractice, goodPracticeFile, goodPracticeList } from '../paths.ts'

const BYTE_ORDER_MARK = '\uFEFF'

function tagIn(query: URLSearchParams): string { return (query.get('tag') ?? '').trim().toLowerCase().slice(0, 60) }
function soughtBy(tag: string): { tag?: string } { return tag === '' ? {} : { tag } }

export const goodPracticeListPage = page({
  path: goodPracticeList,
  action: 'see good practice',
  records: { reads: 'good practice of all cases' },
  show: async ({ reader, query }) => {
    const tag = tagIn(query)
    const items = await goodPractice(reader, soughtBy(tag))
    return view('good-practice/list/page.njk', {
      back: { href: register.to({}), text: 'Register of cases' }, here: goodPracticeList.to({}), tag, themes: learningRegister.to({}, { kind: 'good_practice' }), download: goodPracticeFile.to({}, { tag }),
      items: items.map(item => ({ ...item, href: caseGoodPractice.to({ case: item.caseId }), tags: item.tags.map(each => ({ text: each, href: goodPracticeList.to({}, { tag: each }) })) })),
    })
  },
})

export const goodPracticeCsv = page({
  path: goodPracticeFile,
  action: 'see good practice',
  records: { reads: 'good practice of all cases as a file' },
  show: async ({ reader, query }) => {
    const rows = (await goodPractice(reader, soughtBy(tagIn(query)))).map(item => [item.caseName, item.on, item.what, item.share, item.tags.join('; ')])
    return file('Good practice.csv', 'text/csv; charset=utf-8', Buffer.from(BYTE_ORDER_MARK + [['Case', 'Recorded on', 'What was done well', 'How to share it', 'Tags'], ...rows].map(csvLine).join('')))
  },
})
