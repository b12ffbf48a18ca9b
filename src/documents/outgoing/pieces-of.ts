/** All that is read of an outgoing file. Throws RefusedFile for what cannot be read to the end: a file half read is not checked. */
import { seen, type Piece } from '../../domain/leaks/piece.ts'
import { openArchive } from '../in/archive.ts'
import type { OutgoingKind } from './file-kind.ts'

export interface ReadOutgoing { readonly pieces: readonly Piece[]; /** What was not read, for a person to look at. */ readonly notes: readonly string[] }

export async function piecesOf(bytes: Buffer, name: string, kind: OutgoingKind): Promise<ReadOutgoing> {
  const { pieces, pictures } = await read(bytes, kind)
  const named = seen(name.replace(/\.[^.]*$/, '').replaceAll(/[_]+/g, ' '), 'Name of the file')
  return { pieces: [named, ...pieces], notes: pictures > 0 ? [`${pictures === 1 ? 'One picture was' : `${pictures} pictures were`} searched for data about ${pictures === 1 ? 'itself' : 'themselves'}. What ${pictures === 1 ? 'it shows' : 'they show'} was not read: look at ${pictures === 1 ? 'it' : 'them'}.`] : [] }
}

async function read(bytes: Buffer, kind: OutgoingKind): Promise<{ readonly pieces: readonly Piece[]; readonly pictures: number }> {
  switch (kind) {
    case 'word': return (await import('./word-pieces.ts')).wordPieces(await openArchive(bytes, kind))
    case 'excel': return (await import('./excel-pieces.ts')).excelPieces(await openArchive(bytes, kind))
    case 'csv': return { pieces: (await import('./text-pieces.ts')).csvPieces(bytes), pictures: 0 }
    case 'text': return { pieces: (await import('./text-pieces.ts')).textPieces(bytes), pictures: 0 }
    case 'html': return { pieces: (await import('./html-pieces.ts')).htmlPieces(bytes), pictures: 0 }
    case 'pdf': return { pieces: await (await import('./pdf-pieces.ts')).pdfPieces(bytes), pictures: 0 }
  }
}
