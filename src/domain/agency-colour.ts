/**
 * The colours that tell agencies apart, on screen, on paper and in files. An agency keeps the number of its colour.
 * `tint` lies behind black text, `strong` behind white text or as a bar beside it; both pass WCAG AA. Colour is never the
 * only sign: the agency's short code always stands beside it.
 */
export interface AgencyColour {
  readonly name: string
  /** `#rrggbb`. */
  readonly tint: string
  /** `#rrggbb`. */
  readonly strong: string
}

const BLUE: AgencyColour = { name: 'Blue', tint: '#d2e2f1', strong: '#1a5488' }

/** Neighbours in the list differ in hue and in depth, so that the first few agencies of a case are told apart easily. */
export const AGENCY_COLOURS: readonly AgencyColour[] = [
  BLUE,
  { name: 'Orange', tint: '#fbe3d0', strong: '#a34a00' },
  { name: 'Green', tint: '#d5ecd9', strong: '#1f6b35' },
  { name: 'Purple', tint: '#e5dbf0', strong: '#5b2d8e' },
  { name: 'Yellow', tint: '#fff3c4', strong: '#7a5d00' },
  { name: 'Pink', tint: '#fadbe9', strong: '#a0205f' },
  { name: 'Turquoise', tint: '#d0efee', strong: '#0b6a68' },
  { name: 'Brown', tint: '#ebe0d6', strong: '#6b4423' },
  { name: 'Red', tint: '#f9d9d6', strong: '#a8221a' },
  { name: 'Navy', tint: '#d9dcf2', strong: '#2b357c' },
  { name: 'Lime', tint: '#e6f0c8', strong: '#55660a' },
  { name: 'Grey', tint: '#e3e5e7', strong: '#4b5459' },
  { name: 'Sky', tint: '#d6f0fb', strong: '#0d6080' },
  { name: 'Plum', tint: '#f0d8ee', strong: '#7d1f73' },
  { name: 'Forest', tint: '#dce6dd', strong: '#2d4f33' },
  { name: 'Rust', tint: '#f6dccf', strong: '#8c3416' },
]

/** The colour with that number; numbers beyond the list begin it again. */
export function agencyColour(number: number): AgencyColour {
  return AGENCY_COLOURS[number % AGENCY_COLOURS.length] ?? BLUE
}
