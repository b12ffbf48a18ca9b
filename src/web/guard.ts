/**
 * Stands before every page and act: who is asking, how do they stand to what they ask for, may they. Whoever may not is answered as if
 * it were not there. What is read of a case is on record before it is sent.
 */
import type { FastifyRequest } from 'fastify'
import { STRANGER, may } from '../domain/access.ts'
import type { Standing } from '../domain/access.ts'
import { recordRead } from '../commands/record-read.ts'
import { run } from '../commands/run.ts'
import type { Command } from '../commands/run.ts'
import { isId } from '../store/id.ts'
import { standingOf } from '../store/reach.ts'
import type { Reader } from '../store/database.ts'
import type { Json } from '../store/tables.ts'
import { missing } from './answer.ts'
import type { Answer } from './answer.ts'
import { forgeryPage } from './errors.ts'
import { keepWords } from './forms/keep-words.ts'
import { readBody, wordsIn } from './forms/read-body.ts'
import { isFormToken, isSameOrigin } from './forms/same-origin.ts'
import { operationOf } from './forms/operation.ts'
import { textOf } from './forms/posted.ts'
import type { Params } from './paths.ts'
import type { Route, Visit, WebServices } from './route.ts'
import type { Visitor } from './visitor.ts'

/** Params that are words; every other one is an id, and a malformed one is simply not there. */
const WORDS = new Set(['token', 'format', 'kind', 'step', 'section', 'name', 'chronology', 'part', 'answer', 'template'])

const NO_READER = new Proxy({}, { get() { throw new Error('A page that is open to all reads nothing behind the door') } }) as Reader

export interface Asked { readonly request: FastifyRequest; readonly visitor: Visitor; readonly keepSession: (token: string | null) => void; readonly referralToken: string | null; readonly keepReferral: (token: string | null) => void }

/** Whether a visitor who has not signed in may come here at all. */
export function isOpenToAll(route: Route): boolean { return may(route.action, STRANGER) }

export async function answer(route: Route, services: WebServices, asked: Asked): Promise<Answer> {
  const params = asked.request.params as Record<string, string>
  if (Object.entries(params).some(([name, value]) => !WORDS.has(name) && !isId(value))) return missing
  return route.kind === 'page' ? answerPage(route, services, asked, params) : answerAct(route, services, asked, params)
}

async function answerPage(route: Route & { kind: 'page' }, services: WebServices, asked: Asked, params: Record<string, string>): Promise<Answer> {
  const { session } = asked.visitor
  // A page at the door holds no connection while it asks the door: a crowd there must not use them all up.
  if (isOpenToAll(route)) return route.show(Object.assign(visitOf(services, asked, params, STRANGER), { reader: NO_READER }))
  const answered = await services.database.read(session, async reader => {
    const standing = await standingWhere(reader, asked, params)
    if (!standing || !may(route.action, standing)) return missing
    return route.show(Object.assign(visitOf(services, asked, params, standing), { reader }))
  })
  const isRead = answered.kind === 'view' || answered.kind === 'file'
  if (isRead && session && route.records !== 'nothing of a case') {
    const { case: caseId = null, ...details } = params
    await recordRead(services, session, caseId, route.records.reads, details)
  }
  return answered
}

async function answerAct(route: Route & { kind: 'act' }, services: WebServices, asked: Asked, params: Record<string, string>): Promise<Answer> {
  const { session, formToken } = asked.visitor
  const standing = await services.database.read(session, reader => standingWhere(reader, asked, params))
  if (!standing || !may(route.action, standing)) return missing
  if (!isSameOrigin(asked.request.headers, services.baseUrl)) return forgeryPage(null)
  if (!await route.admits(visitOf(services, asked, params, standing))) return missing
  const posted = await readBody(asked.request, route.uploads)
  if (session && !isFormToken(textOf(posted, 'formToken'), formToken)) return forgeryPage(await keepWords(asked.request, asked.visitor, services))
  const operation = operationOf(posted)
  const visit = visitOf(services, asked, params, standing)
  return route.handle(Object.assign(visit, {
    posted, operation, basedOn: textOf(posted, 'basedOn') || null,
    read: <T>(work: (reader: Reader) => Promise<T>) => services.database.read(session, work),
    run: <Input, Found, Change, Result extends Json>(command: Command<Input, Found, Change, Result>, input: Input) =>
      run(services, command, visit.actor, input, operation),
  }))
}

async function standingWhere(reader: Reader, asked: Asked, params: Record<string, string>): Promise<Standing | null> {
  if (!asked.visitor.session) return STRANGER
  return standingOf(reader, { caseId: params['case'] ?? null, agencyId: params['agency'] ?? null })
}

function visitOf(services: WebServices, asked: Asked, params: Params<string>, standing: Standing): Visit {
  const { session } = asked.visitor
  return {
    params, query: new URLSearchParams(wordsIn(new URL(asked.request.url, 'http://local').searchParams)), session, standing, services,
    may: action => may(action, standing), from: asked.request.ip, now: services.moment().now, keepSession: asked.keepSession, referralToken: asked.referralToken, keepReferral: asked.keepReferral,
    get actor() {
      if (!session) throw new Error('This page asks who is signed in, but its action lets in people who are not')
      return session
    },
  }
}

