/** What a picture carries beside what it shows: where and when it was taken, by whom, with which device (EXIF, XMP, IPTC, comments). */

/** In words, or null where it carries nothing. */
export function dataInPicture(bytes: Buffer): string | null {
  const parts = bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])) ? jpeg(bytes) : bytes.subarray(1, 4).toString('latin1') === 'PNG' ? png(bytes) : other(bytes)
  return parts.length > 0 ? parts.join('; ') : null
}

function jpeg(bytes: Buffer): string[] {
  const told: string[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const content = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && content.subarray(0, 4).toString('latin1') === 'Exif') told.push(...exif(content.subarray(6)))
    else if (marker === 0xe1 && content.subarray(0, 40).toString('latin1').includes('ns.adobe.com/xap')) told.push(`XMP: ${readable(content.subarray(29))}`)
    else if (marker === 0xed) told.push(`IPTC: ${readable(content)}`)
    else if (marker === 0xfe) told.push(`a comment: ${readable(content)}`)
    at = end
  }
  return told
}

function png(bytes: Buffer): string[] {
  const told: string[] = []
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.subarray(at + 4, at + 8).toString('latin1')
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'eXIf') told.push(...exif(content))
    else if (type === 'tEXt' || type === 'iTXt' || type === 'zTXt') {
      const text = readable(content)
      if (!/^Software\b/.test(text)) told.push(text)
    }
    at += 12 + length
  }
  return told
}

/** Formats that are rarer: whether they hold an EXIF or XMP block at all. */
function other(bytes: Buffer): string[] {
  if (bytes.includes('Exif\0\0')) return ['EXIF']
  return bytes.includes('<x:xmpmeta') ? ['XMP'] : []
}

const TAGS: Readonly<Record<number, string>> = { 0x010e: 'description', 0x010f: 'device', 0x0110: 'model', 0x0132: 'taken', 0x013b: 'by', 0x8298: 'rights', 0x9003: 'taken', 0xa430: 'owner', 0xa431: 'serial number', 0x9c9d: 'author', 0x9c9c: 'comment', 0x9c9b: 'title' }

function exif(tiff: Buffer): string[] {
  if (tiff.length < 8) return ['EXIF']
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number): number => at + 2 <= tiff.length ? little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at) : 0
  const long = (at: number): number => at + 4 <= tiff.length ? little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at) : 0
  const told: string[] = []
  const directories = [long(4)]
  for (let each = 0; each < directories.length && each < 8; each += 1) {
    const from = directories[each] ?? 0
    if (from === 0 || from + 2 > tiff.length) continue
    const count = Math.min(short(from), 500)
    for (let entry = 0; entry < count; entry += 1) {
      const at = from + 2 + entry * 12
      const tag = short(at)
      if (tag === 0x8825) told.push('the place where it was taken (GPS)')
      if (tag === 0x8769) directories.push(long(at + 8))
      const name = TAGS[tag]
      if (!name) continue
      const length = long(at + 4)
      const text = readable(tiff.subarray(length > 4 ? long(at + 8) : at + 8, (length > 4 ? long(at + 8) : at + 8) + Math.min(length, 500)))
      if (text !== '') told.push(`${name}: ${text}`)
    }
  }
  return told.length > 0 ? told : ['EXIF']
}

function readable(bytes: Buffer): string { return bytes.toString('utf8').replaceAll(/[^\p{L}\p{N}\p{P}\p{Zs}]+/gu, ' ').trim().slice(0, 2000) }
