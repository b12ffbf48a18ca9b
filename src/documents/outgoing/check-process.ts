/**
 * The child process that checks one outgoing file: on its standard input what is listed, as JSON with its length before it, then the bytes;
 * its argument is the kind. It has no environment and may not write files or start programs.
 */
import { checkText } from '../../domain/leaks/check-text.ts'
import { MOST_FINDINGS } from '../../domain/leaks/finding.ts'
import type { Listed } from '../../domain/leaks/listed.ts'
import { RefusedFile } from '../in/refusal.ts'
import type { CheckedOutgoing } from './check-file.ts'
import { isWord } from './dictionary.ts'
import type { OutgoingKind } from './file-kind.ts'
import { piecesOf } from './pieces-of.ts'

const pieces: Buffer[] = []
for await (const piece of process.stdin) pieces.push(piece as Buffer)
const sent = Buffer.concat(pieces)
const length = sent.readUInt32BE(0)
const { name, listed } = JSON.parse(sent.subarray(4, 4 + length).toString('utf8')) as { name: string; listed: Listed }

try {
  const read = await piecesOf(sent.subarray(4 + length), name, process.argv[2] as OutgoingKind)
  const findings = checkText(read.pieces, listed, isWord)
  await answer({ findings: findings.slice(0, MOST_FINDINGS), further: Math.max(0, findings.length - MOST_FINDINGS), notes: read.notes })
} catch (error) {
  if (!(error instanceof RefusedFile)) throw error
  await answer({ refused: error.refused, advice: error.advice })
}
process.disconnect?.()

function answer(message: CheckedOutgoing | { refused: string; advice: string }): Promise<void> {
  return new Promise((resolve, reject) => process.send?.(message, (error: Error | null) => error ? reject(error) : resolve()))
}
