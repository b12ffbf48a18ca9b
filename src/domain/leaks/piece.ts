/** What was read of an outgoing file, in stretches of words, each with where the person who opens the file finds it. */

/**
 * `seen`: in plain sight. `behind`: not seen, and no fault in itself (the description of a picture, the target of a link, a title). The
 * others are never meant to leave with a published file, whatever they say, and are findings by standing there at all.
 */
export type Standing = 'seen' | 'behind' | 'property' | 'comment' | 'tracked' | 'hidden' | 'embedded' | 'picture' | 'unread'

export interface Piece {
  readonly text: string
  /** "Page 3, paragraph 12", "Sheet Family, cell B3". */
  readonly place: string
  readonly standing: Standing
  /** For what is a finding in itself, why: "Kept in the file's properties as its author". Otherwise ''. */
  readonly why: string
  /** The text has line breaks as the person sees them, and a finding in it is told with its line. */
  readonly lined: boolean
}

export function seen(text: string, place: string, lined = false): Piece { return { text, place, standing: 'seen', why: '', lined } }
export function behind(text: string, place: string): Piece { return { text, place, standing: 'behind', why: '', lined: false } }
export function inItself(standing: Exclude<Standing, 'seen' | 'behind'>, text: string, place: string, why: string): Piece { return { text, place, standing, why, lined: false } }

/** Where within the piece: its place, with the line where it has lines. */
export function placeWithin({ place, text, lined }: Piece, at: number): string {
  if (!lined) return place
  let line = 1
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return place === '' ? `Line ${line}` : `${place}, line ${line}`
}
