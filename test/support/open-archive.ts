/** Opens an AES-256 archive by another way than the one that wrote it: its directory by yauzl, its content by the published form (WinZip AE-2) with Node's own ciphers. */
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { fromBuffer, type Entry } from 'yauzl'

export interface Encrypted { readonly name: string; readonly stored: Buffer; readonly encrypted: boolean; readonly strength: number; readonly method: number }

export function entriesOf(archive: Buffer): Promise<Encrypted[]> {
  return new Promise((resolve, reject) => {
    const found: Encrypted[] = []
    fromBuffer(archive, { lazyEntries: true, decodeStrings: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: Entry) => {
        const at = entry.relativeOffsetOfLocalHeader
        const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
        const aes = entry.extraFields.find(field => field.id === 0x9901)?.data
        found.push({
          name: entry.fileName, stored: archive.subarray(from, from + entry.compressedSize), encrypted: (entry.generalPurposeBitFlag & 1) === 1,
          strength: aes?.[4] ?? 0, method: aes?.readUInt16LE(5) ?? -1,
        })
        zip.readEntry()
      })
      zip.on('end', () => resolve(found))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}

/** @throws Error where the password or a byte is wrong */
export function decrypted({ stored, strength, method }: Encrypted, password: string): Buffer {
  if (strength !== 3) throw new Error('not AES-256')
  const [salt, check, content, tag] = [stored.subarray(0, 16), stored.subarray(16, 18), stored.subarray(18, -10), stored.subarray(-10)]
  const keys = pbkdf2Sync(password, salt, 1000, 66, 'sha1')
  if (!keys.subarray(64).equals(check)) throw new Error('wrong password')
  if (!createHmac('sha1', keys.subarray(32, 64)).update(content).digest().subarray(0, 10).equals(tag)) throw new Error('changed')
  const blocks = Math.ceil(content.length / 16)
  const counters = Buffer.alloc(blocks * 16)
  for (let n = 0; n < blocks; n++) counters.writeUInt32LE(n + 1, n * 16)
  const cipher = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false)
  const stream = Buffer.concat([cipher.update(counters), cipher.final()])
  const plain = Buffer.from(content.map((byte, at) => byte ^ (stream[at] ?? 0)))
  return method === 8 ? inflateRawSync(plain) : plain
}
