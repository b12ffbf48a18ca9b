/**
 * What a page and an act declare. Each names its address, the action of the access table that allows it, and (a page) what the log of
 * reads will say: leave one out and it does not compile. A page is given a reader and cannot change anything; an act changes things
 * only by running a command.
 */
import type { Action, Standing } from '../domain/access.ts'
import type { Command, Frame, Outcome } from '../commands/run.ts'
import type { Reader, Session } from '../store/database.ts'
import type { Json } from '../store/tables.ts'
import type { Address, Params, Path } from './paths.ts'
import type { Answer } from './answer.ts'
import type { Posted } from './forms/posted.ts'
import type { UploadLimits } from './forms/read-body.ts'

/** What the service needs from outside to answer over HTTP. */
export interface WebServices extends Frame {
  /** As people reach it: its scheme decides on secure cookies, its origin on which forms are ours. */
  readonly baseUrl: URL
  /** The proxies whose word about the visitor's address is taken; none where the program faces its visitors itself. */
  readonly trustedProxies: readonly string[]
  /** Whether messages leave by themselves; otherwise the office passes them on. */
  readonly sendsMail: boolean
  /** A sentence at the top of every page, such as that all people in the worked example are invented; null for none. */
  readonly notice: string | null
}

/** Somebody asking for something that the guard has found they may have. */
export interface Visit<P extends string = string> {
  readonly params: Params<P>
  readonly query: URLSearchParams
  /** Null only where the action is `come to the door`. */
  readonly session: Session | null
  /** The person signed in. Throws where nobody is: only a page that the signed-out may see needs to ask `session`. */
  readonly actor: Session
  readonly standing: Standing
  readonly may: (action: Action) => boolean
  readonly services: WebServices
  /** The visitor's network address, and the moment of asking. */
  readonly from: string
  readonly now: Date
  /** Sets the cookie of a session just opened, or takes it away. Only the sign-in pages call it. */
  readonly keepSession: (token: string | null) => void
  /** What proves the visit of a referrer without an account (commands/referral-at-door), and how its cookie is set or taken away. */
  readonly referralToken: string | null
  readonly keepReferral: (token: string | null) => void
}

export interface PageVisit<P extends string = string> extends Visit<P> { readonly reader: Reader }

export interface ActVisit<P extends string = string> extends Visit<P> {
  readonly posted: Posted
  /** The form's own id: a second post with it is answered with the first one's result. */
  readonly operation: string
  /** The version that the form was made from; null where it carries none. */
  readonly basedOn: string | null
  /** Reads in a transaction of its own: for showing the form again. */
  readonly read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>
  readonly run: <Input, Found, Change, Result extends Json>(command: Command<Input, Found, Change, Result>, input: Input) => Promise<Outcome<Result>>
}

/** What the log of reads records before the page is sent: the name of the content that was read. */
export type Records = 'nothing of a case' | { readonly reads: string }

interface PageDeclared<P extends string> {
  readonly path: Path<P>
  readonly action: Action
  readonly records: Records
  readonly show: (visit: PageVisit<P>) => Promise<Answer>
}

interface ActDeclared<P extends string> {
  readonly path: Path<P>
  readonly action: Action
  /** Where the form sends files: how many, and how large each may be. */
  readonly uploads?: UploadLimits
  /** The form holds what proves who somebody is: whatever happens, nothing of it is kept for later. */
  readonly secret?: true
  /** Asked before the body is read, where the address itself proves who may come: nobody else gets to send files. */
  readonly admits?: (visit: Visit<P>) => Promise<boolean>
  readonly handle: (visit: ActVisit<P>) => Promise<Answer>
}

export type Route =
  | { readonly kind: 'page'; readonly pattern: string; readonly action: Action; readonly records: Records; readonly show: (visit: PageVisit) => Promise<Answer> }
  | { readonly kind: 'act'; readonly pattern: string; readonly action: Action; readonly uploads: UploadLimits | null; readonly secret: boolean; readonly admits: (visit: Visit) => Promise<boolean>; readonly handle: (visit: ActVisit) => Promise<Answer> }

export function page<P extends string>(declared: PageDeclared<P>): Route {
  return { kind: 'page', pattern: declared.path.pattern, action: declared.action, records: declared.records, show: visit => declared.show(visit as PageVisit<P>) }
}

export function act<P extends string>(declared: ActDeclared<P>): Route {
  return {
    kind: 'act', pattern: declared.path.pattern, action: declared.action, uploads: declared.uploads ?? null, secret: declared.secret ?? false,
    admits: async visit => declared.admits?.(visit as Visit<P>) ?? true, handle: visit => declared.handle(visit as ActVisit<P>),
  }
}

/** A link in a view model. */
export interface Link { readonly text: string; readonly href: Address }
