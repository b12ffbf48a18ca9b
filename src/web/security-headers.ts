/** What every answer tells the browser to refuse. Nothing is allowed that is not named. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const TEMPLATE = new URL('../../node_modules/govuk-frontend/dist/govuk/template.njk', import.meta.url)

/** The headers of every answer. The one inline script is the Design System's own, allowed by its hash, which is taken from its template at start. */
export function securityHeaders(baseUrl: URL): Readonly<Record<string, string>> {
  const script = /<script[^>]*>(.*?)<\/script>/s.exec(readFileSync(TEMPLATE, 'utf8'))?.[1]
  if (script === undefined) throw new Error('The Design System’s template has no inline script any more: the security policy must be thought through again')
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = [
    `default-src 'none'`, `script-src 'self' 'sha256-${hash}'`, `style-src 'self'`, `img-src 'self'`, `connect-src 'self'`,
    `form-action 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`,
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'x-robots-tag': 'noindex, nofollow',
    ...(baseUrl.protocol === 'https:' ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}
