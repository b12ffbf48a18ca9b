/** Streams one XML part of an archive through a parser. A document type, where entity bombs live, is refused. */
import type { Readable } from 'node:stream'
import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { damaged } from './archive.ts'
import { RefusedFile } from './refusal.ts'
import { MAX_XML_DEPTH } from './limits.ts'

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandlers {
  /** Names as written, with their prefix. */
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
  /** Asked after each piece of the stream: true when nothing more is wanted. */
  enough?(): boolean
}

/** Reads to the end, or until `enough`. Throws RefusedFile, and whatever the handlers throw. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ position: false }>({ position: false })
  let depth = 0
  parser.on('error', () => { throw damaged() })
  parser.on('doctype', () => {
    throw new RefusedFile('The file declares an XML document type, which Word and Excel never write and which can be used to do harm.', 'Save it again in Word or Excel and send the new file.')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > MAX_XML_DEPTH) throw new RefusedFile('Tables or other parts are nested too deeply to be read.', 'Take the inner tables out of their cells and send the file again.')
    // Without namespace handling saxes gives attributes as plain text, which its types do not tell.
    handlers.open(tag.name, tag.attributes as Attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handlers.close?.(tag.name)
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  let decoder: TextDecoder | null = null
  try {
    for await (const piece of stream) {
      const bytes = piece as Buffer
      decoder ??= new TextDecoder(encodingOf(bytes))
      parser.write(decoder.decode(bytes, { stream: true }))
      if (handlers.enough?.()) return
    }
    parser.close()
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged()
  } finally {
    stream.destroy()
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The part of a name after its prefix. */
export function localName(name: string): string { return name.slice(name.indexOf(':') + 1) }
