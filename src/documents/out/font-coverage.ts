/**
 * Which characters the fonts of our PDFs can show. A character that none of them has is written as its number, such as [U+4F60]: an empty
 * box would hide that something stood there.
 */

/** Bullets that Word puts where its symbol fonts have them. */
const SYMBOLS: Readonly<Record<string, string>> = { '\uF0B7': '•', '\uF0A7': '▪', '\uF0D8': '➢', '\uF0FC': '✓', '\uF0E0': '→' }

// oxlint-disable-next-line no-control-regex -- controls that no page can show
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
/** Joiners, marks of direction and selectors of a variant have no picture of their own. */
const UNSEEN = /^[\s\p{Cf}\p{Variation_Selector}\u{E0020}-\u{E007F}]$/u
/** Longer runs without a place to break would leave the page. */
const UNBROKEN = /\S{64}(?=\S)/gu

export type Coverage = ReadonlySet<number>

export function shownWith(covered: Coverage, words: string): string {
  let shown = ''
  for (const character of words.toWellFormed().replaceAll(CONTROLS, '\uFFFD').replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    const point = character.codePointAt(0) ?? 0
    shown += SYMBOLS[character] ?? (covered.has(point) || UNSEEN.test(character) ? character : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`)
  }
  return shown.replaceAll(UNBROKEN, run => `${run}\u200B`)
}

export function coverageOf(fonts: readonly Buffer[]): Coverage {
  const covered = new Set<number>()
  for (const font of fonts) for (const [from, until] of rangesOf(font)) for (let point = from; point <= until; point += 1) covered.add(point)
  return covered
}

/** The ranges of the font's own map from characters to pictures (the table "cmap" of TrueType, formats 4 and 12). */
function rangesOf(font: Buffer): readonly (readonly [number, number])[] {
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === 'cmap') return mapped(font, font.readUInt32BE(at + 8))
  }
  return []
}

function mapped(font: Buffer, cmap: number): readonly (readonly [number, number])[] {
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4))
  return maps.flatMap(map => {
    const format = font.readUInt16BE(map)
    if (format === 12) return Array.from({ length: font.readUInt32BE(map + 12) }, (_, index) => [font.readUInt32BE(map + 16 + index * 12), font.readUInt32BE(map + 20 + index * 12)] as const)
    if (format !== 4) return []
    const segments = font.readUInt16BE(map + 6) / 2
    return Array.from({ length: segments }, (_, index) => [font.readUInt16BE(map + 16 + segments * 2 + index * 2), font.readUInt16BE(map + 14 + index * 2)] as const)
      .filter(([from]) => from !== 0xFFFF)
  })
}
