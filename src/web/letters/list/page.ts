/** The letters of a case: what each is, to whom, and where it stands. */
import { letterOf } from '../../../domain/letters/kinds.ts'
import { stateOf } from '../../../domain/letters/progress.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { lettersOf } from '../../../store/letters/letters.ts'
import { view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { letter, letters } from '../paths.ts'
import { stateTold } from '../told.ts'

export const lettersPage = page({
  path: letters,
  action: 'see letters',
  records: { reads: 'letters' },
  show: async ({ reader, params }) => {
    const found = await lettersOf(reader, params.case)
    return view('letters/list/page.njk', {
      back: { href: caseHome.to(params), text: 'Case' }, reference: await caseReference(reader, params.case),
      letters: found.map(each => ({
        name: letterOf(each.kind).name, to: each.to.name, state: stateTold(each), waits: stateOf(each).startsWith('waits'), draftedOn: each.draftedOn,
        href: letter.to({ ...params, letter: each.letterId }),
      })),
    })
  },
})
