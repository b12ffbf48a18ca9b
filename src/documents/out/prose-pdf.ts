/** A document in prose as a tagged PDF. */
import type { Prose } from '../../domain/prose.ts'
import { provenance } from '../../domain/prose.ts'
import { setByTypst } from './typst.ts'

export async function writeProsePdf(prose: Prose): Promise<Buffer> {
  return (await setByTypst('prose.typ', () => [JSON.stringify(asData(prose))])).pdf
}

/** What the template reads. Statements come with their provenance in words, as in every other format. */
function asData(prose: Prose): object {
  return {
    ...prose, contents: 'Contents', made: { year: prose.made.getUTCFullYear(), month: prose.made.getUTCMonth() + 1, day: prose.made.getUTCDate() },
    sections: prose.sections.map(section => ({ ...section, blocks: section.blocks.map(block => block.kind === 'statement' ? { ...block, provenance: provenance(block) } : block) })),
  }
}
