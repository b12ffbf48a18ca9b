/** Which cell formats of a workbook hide what stands in the cell: white on white, letters too small to be seen, a number format that shows nothing. */
import type { Archive } from '../in/archive.ts'
import { localName, readXml } from '../in/xml.ts'
import { isNearWhite } from './word-look.ts'

/** By style number, why the cell cannot be seen; null where it can. */
export async function hidingStyles(archive: Archive, formats: readonly string[]): Promise<readonly (string | null)[]> {
  const part = archive.names.find(name => /^xl\/styles\d*\.xml$/i.test(name))
  const stream = part ? await archive.open(part) : null
  const fonts: { colour: string; size: number }[] = []
  const fills: string[] = []
  const styles: (string | null)[] = []
  if (!stream) return styles
  let within = ''
  await readXml(stream, {
    open(name, attributes) {
      const element = localName(name)
      if (['fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(element)) within = element
      else if (within === 'fonts') {
        if (element === 'font') fonts.push({ colour: '', size: 11 })
        const font = fonts.at(-1)
        if (font && element === 'color') font.colour = attributes['theme'] === '0' && attributes['tint'] === undefined ? 'FFFFFF' : attributes['indexed'] === '9' ? 'FFFFFF' : attributes['rgb'] ?? ''
        if (font && element === 'sz') font.size = Number(attributes['val'] ?? 11)
      } else if (within === 'fills') {
        if (element === 'fill') fills.push('')
        else if (element === 'fgColor' && fills.length > 0) fills[fills.length - 1] = attributes['rgb'] ?? (attributes['theme'] === '0' ? 'FFFFFF' : '000000')
        else if (element === 'patternFill' && attributes['patternType'] === 'none' && fills.length > 0) fills[fills.length - 1] = ''
      } else if (within === 'cellXfs' && element === 'xf') {
        const font = fonts[Number(attributes['fontId'] ?? 0)]
        const fill = fills[Number(attributes['fillId'] ?? 0)] ?? ''
        const format = formats[styles.length] ?? ''
        if (font && font.size <= 4) styles.push('In letters too small to be seen.')
        else if (font && isNearWhite(font.colour) && (fill === '' || isNearWhite(fill))) styles.push('White on white: not seen, and found by whoever selects the cell.')
        else styles.push(/^;+$/.test(format) ? 'The cell’s format shows nothing of what stands in it.' : null)
      }
    },
    close(name) { if (localName(name) === within) within = '' },
  })
  return styles
}
