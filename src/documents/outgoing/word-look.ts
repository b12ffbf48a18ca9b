/** Whether a run of words in Word can be seen: hidden by its own format or by the styles that it follows. */
import type { Archive } from '../in/archive.ts'
import { localName, readXml, type Attributes } from '../in/xml.ts'

/** What of a run's look hides it. Undefined is not said. */
export interface Look { vanish?: boolean; colour?: string; halfPoints?: number; behind?: string }

/** Points of type that nobody reads. */
const TINY = 8

export function isHidden(look: Look): 'hidden' | 'white' | 'tiny' | null {
  if (look.vanish) return 'hidden'
  if (look.halfPoints !== undefined && look.halfPoints <= TINY) return 'tiny'
  if (look.colour !== undefined && isNearWhite(look.colour) && (look.behind === undefined || isNearWhite(look.behind))) return 'white'
  return null
}

export function isNearWhite(colour: string): boolean {
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  return rgb !== null && rgb.slice(1).every(each => Number.parseInt(each, 16) >= 0xf0)
}

/** Takes in one element of a run's or a paragraph's properties. */
export function addToLook(look: Look, element: string, attribute: (name: string) => string | undefined): void {
  switch (element) {
    case 'vanish': case 'specVanish': look.vanish = isOn(attribute('val')); return
    case 'color': {
      const theme = attribute('themeColor')
      const colour = theme === 'background1' || theme === 'light1' ? 'FFFFFF' : attribute('val')
      if (colour !== undefined && colour !== 'auto') look.colour = colour
      else if (colour === 'auto') delete look.colour
      return
    }
    case 'sz': look.halfPoints = Number(attribute('val') ?? 22); return
    case 'shd': if (/^[0-9a-f]{6}$/i.test(attribute('fill') ?? '')) look.behind = attribute('fill') ?? ''; return
    case 'highlight': if ((attribute('val') ?? 'none') !== 'none') look.behind = attribute('val') === 'white' ? 'FFFFFF' : '000000'; return
    default:
  }
}

export function isOn(value: string | undefined): boolean { return value === undefined || !/^(0|false|off|none)$/.test(value) }

/** By style, how it looks with all that it is based on. */
export async function stylesOf(archive: Archive): Promise<ReadonlyMap<string, Look>> {
  const own = new Map<string, { look: Look; basedOn: string }>()
  const stream = await archive.open('word/styles.xml')
  if (!stream) return new Map()
  let style: { look: Look; basedOn: string } | null = null
  let conditional = 0
  await readXml(stream, {
    open(name, attributes) {
      const element = localName(name)
      const value = (key: string): string | undefined => valueOf(attributes, key)
      if (element === 'style') own.set(value('styleId') ?? '', style = { look: {}, basedOn: '' })
      else if (element === 'tblStylePr') conditional += 1
      else if (style && element === 'basedOn') style.basedOn = value('val') ?? ''
      else if (style && conditional === 0) addToLook(style.look, element, value)
    },
    close(name) {
      if (localName(name) === 'style') style = null
      if (localName(name) === 'tblStylePr') conditional -= 1
    },
  })
  const whole = (id: string, depth = 0): Look => {
    const each = own.get(id)
    return each && depth < 20 ? { ...whole(each.basedOn, depth + 1), ...each.look } : {}
  }
  return new Map([...own.keys()].map(id => [id, whole(id)]))
}

/** An attribute whatever prefix the document gives it. */
export function valueOf(attributes: Attributes, key: string): string | undefined {
  return attributes[`w:${key}`] ?? attributes[key] ?? Object.entries(attributes).find(([name]) => localName(name) === key)?.[1]
}
