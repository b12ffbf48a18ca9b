/** The Independent Chair's letter to one agency, as it was issued. */
import { letterToAgency } from '../../../store/commissioning/agency-letters.ts'
import { missing, view } from '../../answer.ts'
import { packageHome } from '../../hand-in/paths.ts'
import { page } from '../../route.ts'
import { agencyLetter } from '../paths.ts'

export const agencyLetterPage = page({
  path: agencyLetter,
  action: 'see agency chronology',
  records: { reads: 'letter to an agency' },
  show: async ({ reader, params }) => {
    const letter = await letterToAgency(reader, params.case, params.agency)
    return letter ? view('decision/record/letter.njk', { back: { href: packageHome.to(params), text: 'What the agency hands in' }, letter }) : missing
  },
})
