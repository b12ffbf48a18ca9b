/** Which part of an archive points to which: the main part of the file, the sheets of a workbook. */
import type { Archive } from './archive.ts'
import { damaged } from './archive.ts'
import { macroFile } from './recognise.ts'
import { localName, readXml } from './xml.ts'

export interface Relationship { readonly id: string; readonly type: string; readonly target: string }

/** The relationships of a part, targets as full part names; empty where it has none. '' stands for the file itself. */
export async function readRelationships(archive: Archive, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const stream = await archive.open(`${folder}_rels/${part.slice(slash)}.rels`)
  const found: Relationship[] = []
  if (!stream) return found
  await readXml(stream, {
    open(name, attributes) {
      if (localName(name) !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const target = attributes['Target'] ?? ''
      found.push({ id: attributes['Id'] ?? '', type: attributes['Type'] ?? '', target: resolve(folder, target) })
    },
  })
  return found
}

/** The part that holds the document or workbook itself. Refuses a file whose parts are declared as holding macros. */
export async function findMainPart(archive: Archive): Promise<string> {
  const types = await archive.open('[Content_Types].xml')
  if (!types) throw damaged()
  await readXml(types, {
    open(_name, attributes) {
      if (/macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? '')) throw macroFile()
    },
  })
  const main = (await readRelationships(archive, '')).find((each) => each.type.endsWith('/officeDocument'))
  if (!main) throw damaged()
  return main.target
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
