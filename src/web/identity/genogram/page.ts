/** The family drawn as a genogram, with the household of a day within a dotted line; beside it the same as a table. With labels, or with names. */
import { readDate } from '../../../domain/chronology/read-date.ts'
import { genogramOf } from '../../../domain/identity/genogram.ts'
import { membersOn } from '../../../domain/identity/household.ts'
import { isChildOfReview } from '../../../domain/identity/identity.ts'
import { issue, type Issue } from '../../../domain/history.ts'
import { spoken, type PlainDate } from '../../../domain/plain-date.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import { identitiesOf } from '../../../store/identity/identities.ts'
import { relationsOf, staysOf } from '../../../store/identity/relations.ts'
import { again, missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import * as paths from '../paths.ts'
import { drawingOf, familyTable } from './view.ts'

const TEMPLATE = 'identity/genogram/page.njk'

export const genogramPage = page({
  path: paths.genogram,
  action: 'see identity map',
  records: { reads: 'genogram of the family' },
  show: async ({ reader, params, query, services }) => {
    const [header, review] = [await caseHeader(reader, params.case), await reviewOf(reader, params.case)]
    if (!header || !review) return missing
    const typed = (query.get('on') ?? '').trim().slice(0, 100)
    const asked = typed === '' ? review.periodTo : wholeDay(typed, services.moment().today)
    const issues: Issue[] = asked === null ? [issue('on', 'Enter one whole day, such as 3 February 2014')] : []
    const day = asked ?? review.periodTo
    const [people, relations, stays] = [await identitiesOf(reader, params.case), await relationsOf(reader, params.case), await staysOf(reader, params.case)]
    const related = new Set(relations.flatMap(each => [each.first, each.second]))
    const family = people.filter(each => related.has(each.identityId) || each.kind === 'child' || stays.some(stay => stay.identityId === each.identityId))
    const household = membersOn(stays, day)
    const names = query.get('people') === 'names'
    const of = { case: params.case }
    const drawing = genogramOf(family.map(each => ({ id: each.identityId, sex: each.sex, born: each.born, died: each.died, index: isChildOfReview(each), isChild: each.kind === 'child' })), relations, household)
    const model = {
      back: { href: paths.identityMap.to(of), text: 'Identity map' }, name: caseName(header), here: paths.genogram.to(of), on: typed === '' ? spoken(day) : typed, day: spoken(day), names, family: family.length,
      flip: { href: paths.genogram.to(of, { on: typed === '' ? null : typed, people: names ? null : 'names' }), text: names ? 'Show labels' : 'Show real names' },
      drawing: drawingOf(drawing, family, names, household), rows: familyTable(family, relations, household, names), household: household.size,
    }
    return issues.length > 0 ? again(TEMPLATE, model, issues) : view(TEMPLATE, model)
  },
})

function wholeDay(text: string, today: PlainDate): PlainDate | null {
  const { earliest, latest } = readDate(text, { today }).date
  return earliest !== null && earliest === latest ? earliest : null
}
