/** The chronology template for an agency to fill in, in Word or Excel (R146). It always has the column for comments (R092). */
import { writeExcelTemplate, writeWordTemplate } from '../../../documents/out/template.ts'
import { file, missing } from '../../answer.ts'
import { page } from '../../route.ts'
import { readHead } from '../head.ts'
import { template } from '../paths.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const templatePage = page({
  path: template,
  action: 'see agency chronology',
  records: 'nothing of a case',
  show: async ({ reader, params, now }) => {
    const head = await readHead(reader, params)
    const format = params.template
    if (!head || (format !== 'docx' && format !== 'xlsx')) return missing
    const blank = { review: head.review, agency: head.agency, made: now }
    return file(`Chronology template ${head.code}.${format}`, TYPES[format], format === 'docx' ? writeWordTemplate(blank) : writeExcelTemplate(blank))
  },
})
