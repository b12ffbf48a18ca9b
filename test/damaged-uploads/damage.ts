/** Damages a file as transport, disks and bad programs do, and as malice would: the same damage for the same number. */
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { partsAsBytes } from './parts.ts'

type Chance = (below: number) => number

export function chanceOf(seed: number): Chance {
  let state = createHash('sha256').update(String(seed)).digest().readUInt32LE(0)
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
}

/** Damage to the bytes as they lie, or, of every second office file, to a part within an archive that is itself whole. */
export async function damaged(bytes: Buffer, seed: number): Promise<Buffer> {
  const next = chanceOf(seed)
  if (seed % 2 === 0 || bytes.subarray(0, 2).toString('latin1') !== 'PK') return inBytes(bytes, next)
  const parts = await partsAsBytes(bytes)
  const names = [...parts.keys()]
  const zip = new ZipFile()
  const chosen = names[next(names.length)] ?? ''
  const main = names.find(name => /document\.xml$|sheet1\.xml$/.test(name)) ?? chosen
  const target = next(3) === 0 ? chosen : main
  for (const [name, content] of parts) {
    if (name === target && next(12) === 0) continue
    zip.addBuffer(name === target ? inText(content, next) : content, name)
  }
  zip.end()
  return buffer(zip.outputStream)
}

function inBytes(bytes: Buffer, next: Chance): Buffer {
  const spoilt = Buffer.from(bytes)
  const kind = next(6)
  if (kind === 0) return spoilt.subarray(0, next(spoilt.length + 1))
  if (kind === 1) return Buffer.concat([spoilt, spoilt.subarray(next(spoilt.length))])
  if (kind === 2) { spoilt.copyWithin(next(spoilt.length), next(spoilt.length), next(spoilt.length)); return spoilt }
  if (kind === 3) return Buffer.concat([spoilt.subarray(0, next(spoilt.length)), Buffer.from([0xff, 0xfe, 0, 0]), spoilt.subarray(next(spoilt.length))])
  for (let times = 1 + next(20); times > 0; times -= 1) spoilt[next(spoilt.length)] = next(256)
  return spoilt
}

const SPOILS: readonly ((text: string, at: number, next: Chance) => string)[] = [
  (text, at) => text.slice(0, at),
  (text, at, next) => text.slice(0, at) + text.slice(Math.min(text.length, at + 1 + next(200))),
  (text, at) => `${text.slice(0, at)}\u0000${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}<w:tbl><w:tr><w:tc>${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}&undefined;${text.slice(at)}`,
  (text, at, next) => text.slice(0, at) + text.slice(at, at + 400).repeat(2 + next(40)) + text.slice(at),
  (text, _at, next) => text.replaceAll(/(\d{1,2})[./](\d{1,2})/g, (whole, day: string) => next(3) === 0 ? `${day}/99` : whole),
  (text, at) => `${text.slice(0, at)}</w:tc></w:tr>${text.slice(at)}`,
  text => text.replace(/r="[A-Z]+(\d+)"/, 'r="XFD1048576"'),
  text => text.replaceAll('</w:t>', '</w:t >'),
]

function inText(content: Buffer, next: Chance): Buffer {
  const text = content.toString('utf8')
  const spoil = SPOILS[next(SPOILS.length)]
  return Buffer.from(spoil ? spoil(text, next(text.length + 1), next) : text)
}
