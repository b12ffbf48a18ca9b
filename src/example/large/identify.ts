/** Who is who in Family W: its people are on the identity map, and the Lead Reviewer has settled what can only be one of them. */
import { known, type Stage } from '../stage.ts'
import { confirmAll, identify, type KnownFamily } from '../identify.ts'
import { CHILDREN, FAMILY } from './words.ts'

const [[mother], [partner], [father], [grandmother]] = FAMILY
const [marlo, isla, kit] = CHILDREN

/** Invented names. The agencies write of the mother by her part and by her surname too. */
const FAMILY_W: KnownFamily = {
  people: [
    { label: 'Child A', name: kit.name, also: [kit.first], role: 'Child', kind: 'child', sex: 'male', born: kit.born, lived: [['2013-12-11', '2016-09-24']] },
    { label: 'Child B', name: marlo.name, also: [marlo.first], role: 'Child', kind: 'child', sex: 'male', born: marlo.born, lived: [['2011-01-01', '2016-09-24']] },
    { label: 'Child C', name: isla.name, also: [isla.first], role: 'Child', kind: 'child', sex: 'female', born: isla.born, lived: [['2011-01-01', '2016-09-24']] },
    { label: 'Mother', name: mother, also: ['Mother', 'Mum', 'Mummy', 'Ms Tenby'], role: 'Mother', kind: 'family', sex: 'female', lived: [['2011-01-01', null]] },
    { label: 'Partner 1', name: partner, also: ['Dale'], role: 'Mother’s partner', kind: 'family', sex: 'male', lived: [['2013-03-01', '2016-09-24']] },
    { label: 'Father 1', name: father, also: ['Joel'], role: 'Father of Marlo and Isla', kind: 'family', sex: 'male' },
    { label: 'Maternal grandmother', name: grandmother, also: ['Maternal grandmother', 'Nana'], role: 'Maternal grandmother', kind: 'family', sex: 'female' },
  ],
  parents: [['Mother', 'Child A'], ['Partner 1', 'Child A'], ['Mother', 'Child B'], ['Father 1', 'Child B'], ['Mother', 'Child C'], ['Father 1', 'Child C'], ['Maternal grandmother', 'Mother']],
  partners: [['Father 1', 'Mother', 'separated'], ['Mother', 'Partner 1', 'transitory']],
}

/** As the agencies spell them most; what is left is for whoever looks at the example. */
const CONFIRMED: readonly (readonly [label: string, spelt: string])[] = [['Child A', kit.first], ['Child B', marlo.first], ['Child C', isla.first], ['Mother', 'Mother'], ['Partner 1', partner]]

export async function identifyFamilyW(stage: Stage, caseId: string): Promise<void> {
  const people = await identify(stage, caseId, FAMILY_W)
  for (const [label, spelt] of CONFIRMED) await confirmAll(stage, caseId, known(people, label), spelt)
}
