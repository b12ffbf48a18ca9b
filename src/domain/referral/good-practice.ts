/** Good practice that a board wants to review, share and embed (toolkit, Strategy; R033): what it was, how to share it, and tags to find it by. */
import { issue, type Issue } from '../history.ts'

export interface GoodPracticeTyped { readonly what: string; readonly share: string; readonly tags: string }

/** The tags as they are kept: small letters, each once, in the order of the alphabet. Typed with commas between them. */
export function readTags(typed: string): readonly string[] {
  return [...new Set(typed.split(/[,;\n]/).map(tag => tag.trim().replaceAll(/\s+/g, ' ').toLowerCase()).filter(tag => tag !== ''))].sort()
}

export function goodPracticeIssues({ what, tags }: GoodPracticeTyped): readonly Issue[] {
  const read = readTags(tags)
  return [
    ...what.trim() ? [] : [issue('what', 'Say what was done well')],
    ...read.length === 0 ? [issue('tags', 'Give at least one tag, such as “information sharing”')] : [],
    ...read.some(tag => tag.length > 60) || read.length > 20 ? [issue('tags', 'Give at most 20 tags of at most 60 letters, with commas between them')] : [],
  ]
}
