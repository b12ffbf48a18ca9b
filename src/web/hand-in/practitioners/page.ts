/** Whom the agencies name for the Learning Event, on screen and as a file: the invitation list (R098). */
import { csvLine } from '../../../documents/out/csv.ts'
import { practitionersNamed } from '../../../store/chronology/practitioners.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { file, missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { practitioners, practitionersFile } from '../paths.ts'

export const practitionersPage = page({
  path: practitioners,
  action: 'see practitioners',
  records: { reads: 'practitioners named by the agencies' },
  show: async ({ reader, params }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const review = caseName(header)
    const agencies = await practitionersNamed(reader, params.case)
    return view('hand-in/practitioners/page.njk', {
      back: { text: review, href: caseHome.to(params) }, review, agencies, file: practitionersFile.to(params), total: agencies.reduce((sum, each) => sum + each.people.length, 0),
    })
  },
})

export const practitionersFilePage = page({
  path: practitionersFile,
  action: 'see practitioners',
  records: { reads: 'practitioners named by the agencies, as a file' },
  show: async ({ reader, params }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const agencies = await practitionersNamed(reader, params.case)
    const lines = agencies.flatMap(({ agency, people }) => people.map(each => csvLine([agency, each.name, each.role, each.involved, each.contact])))
    const heading = csvLine(['Agency', 'Name', 'Role', 'When involved', 'How to reach them'])
    return file(`${caseName(header)} practitioners.csv`, 'text/csv; charset=utf-8', Buffer.from(`\uFEFF${heading}${lines.join('')}`))
  },
})
