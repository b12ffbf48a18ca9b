/** A zip archive of text parts, written while its parts are still being made: no part is ever held whole. */
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface Part { readonly name: string; readonly content: () => Iterable<string> | AsyncIterable<string> }

const CHUNK = 64 * 1024

/** Parts are made one after the other, in the order given. An error while making one destroys the stream. */
export function zipped(parts: readonly Part[], made: Date): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown): void => { out.destroy(error instanceof Error ? error : new Error('could not write the archive')) }
  zip.on('error', fail)
  for (const part of parts) {
    zip.addReadStreamLazy(part.name, { mtime: made, compressionLevel: 6 }, (begin) => {
      const stream = Readable.from(inChunks(part.content()), { objectMode: false })
      stream.on('error', fail)
      begin(null, stream)
    })
  }
  zip.end()
  zip.outputStream.on('error', fail)
  zip.outputStream.pipe(out)
  return out
}

async function* inChunks(content: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  let pieces: string[] = []
  let length = 0
  for await (const piece of content) {
    pieces.push(piece)
    length += piece.length
    if (length < CHUNK) continue
    yield Buffer.from(pieces.join(''))
    pieces = []
    length = 0
  }
  if (pieces.length > 0) yield Buffer.from(pieces.join(''))
}
