/** The HTTP side of the service: every route of the table behind the guard, the assets, and what is sent when something stands in the way. */
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { assets } from './assets.ts'
import type { Asset } from './assets.ts'
import { MISSING_PAGE, pageForError, tellStandardOutput } from './errors.ts'
import type { Tell } from './errors.ts'
import { keepWords } from './forms/keep-words.ts'
import { acceptForms, FORM_BYTES } from './forms/read-body.ts'
import { answer, isOpenToAll } from './guard.ts'
import type { Asked } from './guard.ts'
import { leadingBack } from './lead-back.ts'
import * as paths from './paths.ts'
import type { Route, WebServices } from './route.ts'
import { ROUTES } from './routes.ts'
import { securityHeaders } from './security-headers.ts'
import { sender } from './send.ts'
import { cookieNames, cookieOptions } from './session.ts'
import { templates } from './templates.ts'
import { NOBODY, visitorOf } from './visitor.ts'
import type { Visitor } from './visitor.ts'

declare module 'fastify' {
  interface FastifyContextConfig { readonly declared?: Route | 'asset' }
}

export async function webApp(services: WebServices, routes: readonly Route[] = ROUTES, tell: Tell = tellStandardOutput): Promise<FastifyInstance> {
  const cookies = cookieNames(services.baseUrl)
  const served = assets()
  const send = sender({ render: templates(), assets: served, cookies, services })
  const headers = securityHeaders(services.baseUrl)
  const app = fastify({
    bodyLimit: FORM_BYTES, requestTimeout: 300_000, forceCloseConnections: 'idle', routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (_error, request, reply) => { void unreadable(request, reply) },
    trustProxy: services.trustedProxies.length > 0 ? [...services.trustedProxies] : false,
  })
  await app.register(cookie)
  await acceptForms(app)
  app.addHook('onRoute', route => {
    if (!route.config?.declared) throw new Error(`${String(route.method)} ${route.url} is not in the route table`)
  })
  app.addHook('onRequest', async (_request, reply) => { reply.headers(headers) })
  app.addHook('onResponse', async (request, reply) => {
    tell({ what: 'answered', method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) })
  })
  for (const asset of Object.values(served)) serveAsset(app, asset)

  function asking(request: FastifyRequest, reply: FastifyReply, visitor: Visitor): Asked {
    const keepSession = (token: string | null) => {
      if (token === null) reply.clearCookie(cookies.session, cookieOptions(cookies))
      else reply.setCookie(cookies.session, token, cookieOptions(cookies))
    }
    const keepReferral = (token: string | null) => {
      if (token === null) reply.clearCookie(cookies.referral, cookieOptions(cookies))
      else reply.setCookie(cookies.referral, token, cookieOptions(cookies))
    }
    return { request, visitor, keepSession, referralToken: request.cookies[cookies.referral] ?? null, keepReferral }
  }

  for (const route of [...routes, ...leadingBack(routes)]) {
    app.route({
      method: route.kind === 'page' ? 'GET' : 'POST',
      url: route.pattern,
      config: { declared: route },
      handler: async (request, reply) => {
        const visitor = await visitorOf(request, cookies, services)
        if (!visitor.session && !isOpenToAll(route)) return toSignIn(request, reply, await keepWords(request, visitor, services))
        const answered = await answer(route, services, asking(request, reply, visitor))
        // To the signed-out no address tells whether anything is there, not even those that are open to all.
        return answered.kind === 'missing' && !visitor.session ? toSignIn(request, reply, null) : send(request, reply, visitor, answered)
      },
    })
  }

  app.setNotFoundHandler(async (request, reply) => {
    const visitor = await visitorOf(request, cookies, services)
    return visitor.session ? send(request, reply, visitor, MISSING_PAGE) : toSignIn(request, reply, await keepWords(request, visitor, services))
  })
  /** An address that cannot be read is that of no page. It comes here before any cookie was read. */
  async function unreadable(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    Object.assign(request, { cookies: app.parseCookie(request.headers.cookie ?? '') })
    reply.headers(headers)
    const visitor = await visitorOf(request, cookies, services)
    return visitor.session ? send(request, reply, visitor, MISSING_PAGE) : toSignIn(request, reply, null)
  }

  app.setErrorHandler(async (error, request, reply) => {
    const { declared } = request.routeOptions.config
    const isDoor = declared === undefined || declared === 'asset' || isOpenToAll(declared)
    const { visitor, held } = await despite(async () => {
      const visitor = await visitorOf(request, cookies, services)
      return { visitor, held: isDoor ? null : await keepWords(request, visitor, services) }
    }, { visitor: NOBODY, held: null })
    return send(request, reply, visitor, pageForError(error, tell, held))
  })
  return app
}

/** Whoever is not signed in is sent to the door alike from every address, whether or not anything is there. */
function toSignIn(request: FastifyRequest, reply: FastifyReply, held: paths.Address | null): FastifyReply {
  const asked = request.method === 'POST' ? held : paths.ownAddress(request.url)
  return reply.header('cache-control', 'no-store').redirect(paths.signIn.to({}, { next: asked === '/' ? null : asked }), 303)
}

function serveAsset(app: FastifyInstance, asset: Asset): void {
  app.route({
    method: 'GET', url: asset.path, config: { declared: 'asset' },
    handler: async (_request, reply) => reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').send(asset.body),
  })
}

/** For what is tried after a failure: the same cause may well make it fail again, and that must not hide the first. */
async function despite<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try { return await work() } catch { return otherwise }
}
