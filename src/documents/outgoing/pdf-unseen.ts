/** Which words of a PDF's page are drawn so that nobody sees them: without ink, in white, or in letters too small. */

interface Operators { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
type Names = Readonly<Record<string, number>>

interface State { mode: number; white: boolean; size: number; scale: number }

export function unseenOn({ fnArray, argsArray }: Operators, ops: Names): { readonly unseen: string; readonly drawn: readonly string[]; readonly pictures: number } {
  let state: State = { mode: 0, white: false, size: 12, scale: 1 }
  const saved: State[] = []
  const drawn: string[] = []
  let [unseen, pictures, dark] = ['', 0, false]
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as readonly unknown[] | null
    switch (operator) {
      case ops['save']: saved.push({ ...state }); break
      case ops['restore']: state = saved.pop() ?? state; break
      case ops['setTextRenderingMode']: state.mode = Number(args?.[0] ?? 0); break
      case ops['setFont']: state.size = Math.abs(Number(args?.[1] ?? 12)); break
      case ops['setTextMatrix']: state.scale = scaleOf(args?.[0] ?? args); break
      case ops['setFillRGBColor']: state.white = isWhite(args); break
      case ops['setFillGray']: state.white = Number(args?.[0] ?? 0) >= 0.94; break
      case ops['setFillColorN']: case ops['setFillCMYKColor']: state.white = false; break
      // White words may stand on a dark ground: then they are seen.
      case ops['constructPath']: case ops['fill']: case ops['eoFill']: dark ||= !state.white; break
      case ops['paintImageXObject']: case ops['paintInlineImageXObject']: case ops['paintImageMaskXObject']: pictures += 1; break
      case ops['showText']: {
        const words = glyphs(args?.[0])
        drawn.push(words)
        const small = state.size * state.scale
        if (state.mode === 3 || state.mode === 7 || (state.white && !dark) || (small > 0 && small < 3)) unseen += words
        break
      }
      default:
    }
  }
  return { unseen, drawn, pictures }
}

/** What is drawn beside the page's edges, or where the reader of the text could not place it: of all that is drawn, what the page's text has not. */
export function besideThePage(drawn: readonly string[], text: string): string {
  const even = squeezed(text)
  return drawn.filter(words => {
    const own = squeezed(words)
    return own.length > 1 && !even.includes(own) && !even.includes([...own].toReversed().join(''))
  }).join('\n')
}

function squeezed(text: string): string { return text.normalize('NFKC').replaceAll(/\s+/g, '') }

function scaleOf(matrix: unknown): number {
  const [a = 1, b = 0] = Array.isArray(matrix) || ArrayBuffer.isView(matrix) ? Array.from(matrix as ArrayLike<number>) : []
  return Math.hypot(a, b) || 1
}

function isWhite(args: readonly unknown[] | null): boolean {
  const [first] = args ?? []
  if (typeof first === 'string') return /^#f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i.test(first)
  return args !== null && args.length >= 3 && args.slice(0, 3).every(each => Number(each) >= 240)
}

function glyphs(shown: unknown): string {
  if (!Array.isArray(shown)) return ''
  return shown.map(glyph => typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : typeof glyph === 'number' && glyph < -200 ? ' ' : '').join('') + ' '
}
