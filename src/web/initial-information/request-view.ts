/** A request and what became of it, as pages print it. */
import { FILE_KINDS } from '../../domain/information/file.ts'
import { STANDINGS } from '../../domain/information/return.ts'
import { CONSENTS } from '../../domain/information/request.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { AgencyInformation } from '../../store/initial-information/information-returned.ts'
import type { ReturnedFile, ReturnedVersion } from '../../store/initial-information/returns.ts'
import type { Address } from '../paths.ts'

export interface VersionView {
  readonly title: string
  readonly reason: string
  readonly nothingHeld: boolean
  readonly parts: readonly { readonly title: string; readonly text: string }[]
  readonly events: readonly { readonly date: string; readonly event: string }[]
  readonly family: readonly { readonly name: string; readonly relation: string }[]
  readonly files: readonly { readonly text: string; readonly href: Address }[]
}

/** `fileAt` says where a file is downloaded. */
export function versionView(sent: ReturnedVersion, only: boolean, fileAt: (file: ReturnedFile) => Address): VersionView {
  const { content } = sent
  const who = [sent.by.name, sent.by.post].filter(text => text !== '').join(', ')
  return {
    title: `${only ? 'Returned' : `Version ${sent.version}, returned`} by ${who} on ${spoken(sent.on)}`,
    reason: sent.reason === '' ? '' : `${STANDINGS[sent.standing]}: ${sent.reason}`, nothingHeld: content.nothingHeld,
    parts: [
      { title: 'Involvement', text: content.involvement }, { title: 'Concerns', text: content.concerns }, { title: 'Where the records are', text: content.records },
    ].filter(part => part.text.trim() !== ''),
    events: content.events, family: content.family,
    files: sent.files.map(file => ({ text: `${file.name} (${FILE_KINDS[file.kind]}, ${sizeInWords(file.size)})`, href: fileAt(file) })),
  }
}

function sizeInWords(bytes: number): string { return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB` }

/** Where the request stands, in a few words, and how much that presses. */
export function stateTag(request: AgencyInformation): { readonly text: string; readonly colour: 'green' | 'grey' | 'orange' | 'red' } {
  const late = request.daysLate === 1 ? '1 day late' : `${request.daysLate} days late`
  switch (request.state) {
    case 'answered': return { text: request.daysLate > 0 ? `Answered, ${late}` : 'Answered', colour: 'green' }
    case 'gone on without': return { text: 'Gone on without', colour: 'grey' }
    case 'waiting': return { text: 'No answer yet', colour: 'orange' }
    case 'late': return { text: late, colour: 'red' }
  }
}

export function consentWords(request: Pick<AgencyInformation, 'consent'>): string { return CONSENTS[request.consent] }
