/** The colours on the first page of a PDF, as Poppler draws it: by `rrggbb`, how many dots have it. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export async function pageColours(pdf: Buffer): Promise<ReadonlyMap<string, number>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdf-'))
  try {
    await writeFile(path.join(folder, 'made.pdf'), pdf)
    await promisify(execFile)('pdftoppm', ['-r', '36', '-f', '1', '-l', '1', '-singlefile', path.join(folder, 'made.pdf'), path.join(folder, 'page')])
    const picture = await readFile(path.join(folder, 'page.ppm'))
    const [head = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 64)) ?? []
    const dots = new Map<string, number>()
    for (let at = head.length; at + 3 <= head.length + Number(width) * Number(height) * 3; at += 3) {
      const colour = picture.toString('hex', at, at + 3)
      dots.set(colour, (dots.get(colour) ?? 0) + 1)
    }
    return dots
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
