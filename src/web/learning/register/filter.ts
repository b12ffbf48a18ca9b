/** What the learning register is asked for in its address; a word that means nothing asks for everything. */
import { isFactor, isThemeKind, isThemeState } from '../../../domain/learning/theme.ts'
import { isReviewKind } from '../../../domain/review-kind.ts'
import { isId } from '../../../store/id.ts'
import type { ThemeQuery } from '../../../store/learning/register.ts'

export function filterIn(query: URLSearchParams): Omit<ThemeQuery, 'size'> {
  const word = (name: string) => query.get(name) ?? ''
  const [kind, factor, state, review, after] = [word('kind'), word('factor'), word('state'), word('review'), word('after')]
  return {
    words: word('words'), kind: isThemeKind(kind) ? kind : null, factor: isFactor(factor) ? factor : null, state: isThemeState(state) ? state : null,
    review: isReviewKind(review) ? review : null, after: isId(after) ? after : null,
  }
}

/** The same as an address carries it, without the place in the list. */
export function asQuery({ words, kind, factor, state, review }: Omit<ThemeQuery, 'size'>) { return { words, kind, factor, state, review } }
