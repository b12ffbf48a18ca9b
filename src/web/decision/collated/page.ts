/** The Sub-Committee's collated comments: on screen, to print, and as a Word document. */
import { collate } from '../../../domain/collated-comments.ts'
import { writeCollated } from '../../../documents/out/word-collated.ts'
import { closedConsideration } from '../../../store/decision/collated.ts'
import { file, missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { collatedComments, collatedWord, views } from '../paths.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const collatedPage = page({
  path: collatedComments,
  action: 'see views',
  records: { reads: 'collated comments of the Sub-Committee' },
  show: async ({ reader, params, services }) => {
    const found = await closedConsideration(reader, params.case, services.moment().today)
    if (!found) return missing
    return view('decision/collated/page.njk', { back: { href: views.to(params), text: 'Views of the Sub-Committee' }, comments: collate(found), word: collatedWord.to(params) })
  },
})

export const collatedFile = page({
  path: collatedWord,
  action: 'see views',
  records: { reads: 'collated comments of the Sub-Committee as a file' },
  show: async ({ reader, params, services }) => {
    const found = await closedConsideration(reader, params.case, services.moment().today)
    return found ? file(`Collated comments ${found.reference}.docx`, WORD, writeCollated(collate(found), new Date(`${found.closedOn}T12:00:00Z`))) : missing
  },
})
