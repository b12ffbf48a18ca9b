/** The whole decision as one document: as a page, as Word and as PDF, all three made of the same. */
import { decisionRecord as recordOf } from '../../../domain/decision-record/decision-record.ts'
import { provenance, type Prose } from '../../../domain/prose.ts'
import { letterText } from '../../../documents/letters/letter-text.ts'
import type { Reader } from '../../../store/database.ts'
import { materialsOf } from '../../../store/decision-record/materials.ts'
import { missing, view } from '../../answer.ts'
import { proseFile } from '../../prose-file.ts'
import { sectionAnswers } from '../../referral/form/sections.ts'
import { page, type WebServices } from '../../route.ts'
import { decisionRecord, wholeDecision, wholeDecisionPdf, wholeDecisionWord } from '../paths.ts'

function lettersWords(document: Uint8Array): readonly string[] { return letterText(Buffer.from(document)) }

/** Null where nothing was referred yet. */
async function proseOf(reader: Reader, caseId: string, { moment }: WebServices): Promise<{ readonly prose: Prose; readonly name: string } | null> {
  const { now, today } = moment()
  const materials = await materialsOf(reader, caseId, today)
  return materials.referral === null ? null : { prose: recordOf(materials, { referral: sectionAnswers, letter: lettersWords }, now), name: `Decision record ${materials.reference}` }
}

export const wholePage = page({
  path: wholeDecision,
  action: 'see decision',
  records: { reads: 'whole decision record' },
  show: async ({ reader, params, services }) => {
    const found = await proseOf(reader, params.case, services)
    if (!found) return missing
    const sections = found.prose.sections.map(section => ({ ...section, blocks: section.blocks.map(block => block.kind === 'statement' ? { ...block, provenance: provenance(block) } : block) }))
    return view('decision/whole/page.njk', { back: { href: decisionRecord.to(params), text: 'Decision' }, prose: { ...found.prose, sections }, word: wholeDecisionWord.to(params), pdf: wholeDecisionPdf.to(params) })
  },
})

export const wholeWord = page({
  path: wholeDecisionWord,
  action: 'see decision',
  records: { reads: 'whole decision record as Word' },
  show: async ({ reader, params, services }) => {
    const found = await proseOf(reader, params.case, services)
    return found ? proseFile(found.name, 'docx', found.prose) : missing
  },
})

export const wholePdf = page({
  path: wholeDecisionPdf,
  action: 'see decision',
  records: { reads: 'whole decision record as PDF' },
  show: async ({ reader, params, services }) => {
    const found = await proseOf(reader, params.case, services)
    return found ? proseFile(found.name, 'pdf', found.prose) : missing
  },
})
