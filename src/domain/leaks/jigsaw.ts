/**
 * Details that name nobody and together tell who it is: a rare condition, an exact day, how many children there were, a named place. One
 * alone is told of many; two or more sorts of them in one file are put to a person.
 */
import type { Finding } from './finding.ts'
import { shortened } from './finding.ts'
import type { Reading } from './reading.ts'
import { placeWithin } from './piece.ts'

export type Detail = 'a rare condition' | 'an exact day' | 'the number of children or a child’s place among them' | 'a named place'
export interface Told { readonly words: string; readonly place: string }

/** First words of the conditions, sought in the one pass; what follows must stand there too. */
const CONDITIONS = `osteogenesis imperfecta|ehlers-danlos|cystic fibrosis|haemophilia|duchenne|spina bifida|prader-willi|rett syndrome|angelman|phenylketonuria|fragile x|williams syndrome|noonan|turner syndrome|klinefelter|edwards syndrome|patau|marfan|sickle cell|thalassaemia|gaucher|tay-sachs|batten disease
  |leukodystrophy|mitochondrial disease|microcephaly|hydrocephalus|achondroplasia|hirschsprung|biliary atresia|congenital adrenal hyperplasia|addison's disease|crigler-najjar|glutaric aciduria|mcadd|homocystinuria|galactosaemia|tuberous sclerosis|neurofibromatosis|epidermolysis bullosa|ichthyosis|albinism|moebius
  |apert|crouzon|treacher collins|pierre robin|digeorge|cri du chat|smith-magenis|kleefstra|dravet|lennox-gastaut|west syndrome|juvenile arthritis|lupus|guillain-barre|muscular dystrophy|spinal muscular atrophy|huntington|von willebrand|diamond-blackfan|fanconi|short bowel syndrome|gastroschisis|exomphalos|trisomy 13|trisomy 18|pica|fabricated or induced|rare condition|rare disease|rare genetic|rare metabolic|rare disorder|rare syndrome`
  .split('|').map(each => each.trim().replaceAll(/\s+/g, ' '))
const BY_FIRST = new Map<string, string[]>()
for (const condition of CONDITIONS) {
  const first = /^[a-z]+/.exec(condition)?.[0] ?? ''
  BY_FIRST.set(first, [...BY_FIRST.get(first) ?? [], condition])
}
export const CONDITION_WORDS = [...BY_FIRST.keys()]

/** The condition whose words begin at a place of the folded text. */
export function conditionAt(folded: string, at: number, word: string): string | null {
  return BY_FIRST.get(word)?.find(condition => folded.startsWith(condition, at)) ?? null
}

export const SIBLING_WORDS = ['siblings', 'children', 'twin', 'twins', 'triplet', 'triplets', 'youngest', 'eldest', 'oldest', 'sibling', 'sisters', 'brothers']
const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2])'
const FAMILY = String.raw`(?:(?:half|full|step|older|younger|other|surviving)[- ])*(?:siblings?|children|sisters?|brothers?)`
const SIBLINGS = [
  new RegExp(String.raw`\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|youngest|eldest|oldest|middle|one)(?: child)? of (?:the )?${COUNT}(?: ${FAMILY})?\b`, 'i'),
  new RegExp(String.raw`\b(?:had|has|have|with|of|her|his|their|and|the) ${COUNT} ${FAMILY}\b`, 'i'),
  /\b(?:identical |non-identical )?(?:twins?|triplets?)\b/i,
]

/** What is told of brothers and sisters around one of those words. */
export function siblingsAround(text: string, at: number): string | null {
  const stretch = text.slice(Math.max(0, at - 45), at + 45)
  for (const pattern of SIBLINGS) {
    const found = pattern.exec(stretch)
    if (found) return found[0]
  }
  return null
}

export class Jigsaw {
  readonly #told = new Map<Detail, Told[]>()

  note(detail: Detail, words: string, reading: Reading, at: number): void {
    const those = this.#told.get(detail) ?? []
    if (!those.some(each => each.words === words)) those.push({ words: shortened(words), place: placeWithin(reading.piece, at) })
    this.#told.set(detail, those)
  }

  /** One note for the whole file, where details of two or more sorts stand in it. */
  finding(): Finding | null {
    if (this.#told.size < 2) return null
    const sorts = [...this.#told].map(([detail, those]) => {
      const shown = those.slice(0, 3).map(each => `“${each.words}” (${each.place})`).join(', ')
      return `${detail}: ${shown}${those.length > 3 ? ` and ${those.length - 3} more` : ''}`
    })
    const first = [...this.#told.values()][0]?.[0]
    return {
      kind: 'jigsaw', found: [...this.#told.keys()].join(', '), place: first?.place ?? '', around: sorts.join('; '),
      why: 'Nobody is named by these, but whoever puts them together may know the family. Tell a month, a season or an age instead of a day, and leave out what the learning does not need.',
    }
  }
}
