/**
 * Addresses of the service: each is declared once, as a pattern, and every link is built from its declaration. An area keeps its
 * own in `<area>/paths.ts`; here are those that belong to no area.
 */

/** An address within this service, ready to be printed or redirected to. Only this module makes one. */
export type Address = string & { readonly address: unique symbol }

type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}` ? Name | Names<`/${Rest}`> : P extends `${string}:${infer Name}` ? Name : never
export type Params<P extends string> = { readonly [Name in Names<P>]: string }
export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

export interface Path<P extends string> {
  readonly pattern: P
  /** The address with each `:name` filled in and the query appended; a null or empty query value is left out, a list is repeated. */
  readonly to: (params: Params<P>, query?: Query) => Address
}

/** Declares an address: `at('/cases/:case/timetable')`. A `:case` makes the guard load where the visitor stands to that case, an `:agency` to that agency. */
export function at<const P extends string>(pattern: P): Path<P> {
  return {
    pattern,
    to: (params, query = {}) => {
      const filled = pattern.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(valueOf(params, name)))
      return (filled + queryString(query)) as Address
    },
  }
}

function valueOf(params: Readonly<Record<string, string>>, name: string): string {
  const value = params[name]
  if (value === undefined || value === '') throw new TypeError(`the address needs a value for :${name}`)
  return value
}

function queryString(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => {
    const values = typeof value === 'string' || typeof value === 'number' ? [String(value)] : value ?? []
    return values.filter(each => each !== '').map(each => [name, each] satisfies [string, string])
  })
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

/** An address that came back from a browser, where it is one of ours and, if asked for, begins with `under`; null where it points elsewhere. */
export function ownAddress(text: string, under = ''): Address | null {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || !text.startsWith(under)) return null
  return text as Address
}

export const home = at('/')
export const signIn = at('/sign-in')
export const signOut = at('/sign-out')
export const account = at('/account')
export const heldForm = at('/held/:token')
export const accessibility = at('/accessibility')
export const privacy = at('/privacy')
