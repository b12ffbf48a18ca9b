/** One file in a zip archive encrypted with AES-256, as 7-Zip, WinZip and macOS's and Windows 11's own programs open it (the form known as AE-2). */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

// Everything in this thread: the program starts no worker for a few kilobytes.
configure({ useWebWorkers: false })

const AES_256 = 3

/** `name` is the file's own, readable to whoever has the archive and no password: it must tell nothing of a case but its reference. */
export async function encryptedArchive(name: string, content: Buffer, password: string, made: Date): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  await zip.add(name, new Uint8ArrayReader(new Uint8Array(content)), { password, encryptionStrength: AES_256, lastModDate: made })
  return Buffer.from(await zip.close())
}
