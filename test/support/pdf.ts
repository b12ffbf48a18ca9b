/** Opens a PDF with Poppler: another reader than what writes them. Debian's package poppler-utils. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

async function opened<Result>(pdf: Buffer, look: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdf-'))
  try {
    await writeFile(path.join(folder, 'made.pdf'), pdf)
    return await look(path.join(folder, 'made.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Page after page, each ended by a form feed. */
export function pdfWords(pdf: Buffer): Promise<string> { return opened(pdf, async file => (await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64e6 })).stdout) }

/** What the document says of itself, and the tree of its tags. */
export function pdfStructure(pdf: Buffer): Promise<{ readonly info: string; readonly structure: string }> {
  return opened(pdf, async file => ({ info: (await run('pdfinfo', [file])).stdout, structure: (await run('pdfinfo', ['-struct', file], { maxBuffer: 64e6 })).stdout }))
}
