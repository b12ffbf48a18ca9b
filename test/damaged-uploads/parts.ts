/** The parts of an archive as bytes, by name. */
import { fromBuffer } from 'yauzl'

export function partsAsBytes(archive: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, Buffer>()
      zip.on('error', reject).on('end', () => resolve(parts)).on('entry', part => zip.openReadStream(part, (failed, stream) => {
        if (failed) return reject(failed)
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece)).on('error', reject).on('end', () => {
          parts.set(part.fileName, Buffer.concat(pieces))
          zip.readEntry()
        })
      }))
      zip.readEntry()
    })
  })
}
