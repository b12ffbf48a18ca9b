/** Puts an answer on the wire. Nothing but assets may be kept by a browser or a proxy. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { standingOf } from '../store/reach.ts'
import type { Answer } from './answer.ts'
import type { Assets } from './assets.ts'
import { MISSING_PAGE } from './errors.ts'
import { frameOf } from './frame.ts'
import type { PageFrame } from './frame.ts'
import type { WebServices } from './route.ts'
import { cookieOptions } from './session.ts'
import type { Cookies } from './session.ts'
import type { Render } from './templates.ts'
import type { Visitor } from './visitor.ts'

export type Send = (request: FastifyRequest, reply: FastifyReply, visitor: Visitor, answer: Answer) => Promise<FastifyReply>

interface Means { readonly render: Render; readonly assets: Assets; readonly cookies: Cookies; readonly services: WebServices }

export function sender(means: Means): Send {
  const { render, cookies } = means
  const flash = { ...cookieOptions(cookies), maxAge: 120 }

  return async function send(request, reply, visitor, answer) {
    reply.header('cache-control', 'no-store')
    switch (answer.kind) {
      case 'redirect':
        if (answer.done !== null) reply.setCookie(cookies.done, answer.done, flash)
        return reply.redirect(answer.to, 303)
      case 'file':
        return reply.type(answer.type).header('content-disposition', attachment(answer.name)).send(answer.body)
      case 'being made':
        return send(request, reply, visitor, { kind: 'view', status: answer.view.made ? 200 : 202, template: 'making/page.njk', view: answer.view })
      case 'missing':
        return send(request, reply, visitor, MISSING_PAGE)
      case 'view': {
        const frame = await frameFor(means, request, visitor, answer.status === 404)
        const done = answer.status === 200 ? request.cookies[cookies.done] ?? null : null
        if (done !== null) reply.clearCookie(cookies.done, flash)
        const html = render(answer.template, { errors: [], ...answer.view, frame, done })
        return reply.status(answer.status).type('text/html; charset=utf-8').send(html)
      }
    }
  }
}

async function frameFor(means: Means, request: FastifyRequest, visitor: Visitor, isMissing: boolean): Promise<PageFrame> {
  const { session, formToken } = visitor
  const standing = session ? await means.services.database.read(session, reader => standingOf(reader, {})) : null
  const here = isMissing ? null : request.url.split('?')[0] ?? null
  return frameOf(means.assets, means.services.notice, { session, onBoard: standing?.onBoard ?? new Set(), formToken, here })
}

/** The name twice: plain for old browsers, and as it is. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
