/** The Independent Chair's letter to one agency, as it was issued. */
import { letterText } from '../../../documents/letters/letter-text.ts'
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
    return letter ? view('letters/sheet.njk', { back: { href: packageHome.to(params), text: 'What the agency hands in' }, to: letter.to.name, paragraphs: letterText(letter.document) }) : missing
  },
})
