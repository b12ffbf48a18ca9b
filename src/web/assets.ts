/**
 * The style sheet, the scripts and the icon, made once at start and served from memory under names that hold their own hash, so that a
 * browser may keep them for ever. We are no government service: the Design System's licensed typeface, crown and crest are taken out.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AGENCY_COLOURS } from '../domain/agency-colour.ts'

export interface Asset { readonly path: string; readonly type: string; readonly body: string }
export interface Assets { readonly style: Asset; readonly library: Asset; readonly start: Asset; readonly writing: Asset; readonly pasting: Asset; readonly making: Asset; readonly icon: Asset }

const GOVUK = new URL('../../node_modules/govuk-frontend/dist/govuk/', import.meta.url)
const OWN = new URL('./assets/', import.meta.url)

export function assets(): Assets {
  const style = asset('service', 'css', 'text/css; charset=utf-8', designSystemStyle() + read(OWN, 'service.css') + agencyStyle())
  const library = asset('govuk', 'js', SCRIPT, read(GOVUK, 'govuk-frontend.min.js').replace(/\/\/# sourceMappingURL=.*$/m, ''))
  const start = asset('start', 'js', SCRIPT, `import { initAll } from '${library.path}'\ninitAll()\n`)
  const writing = asset('writing', 'js', SCRIPT, read(OWN, 'writing.js'))
  const pasting = asset('pasting', 'js', SCRIPT, read(OWN, 'pasting.js'))
  const making = asset('making', 'js', SCRIPT, read(OWN, 'making.js'))
  const icon = asset('icon', 'svg', 'image/svg+xml', read(OWN, 'icon.svg'))
  return { style, library, start, writing, pasting, making, icon }
}

const SCRIPT = 'text/javascript; charset=utf-8'

function asset(name: string, ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return { path: `/assets/${name}-${hash}.${ending}`, type, body }
}

function designSystemStyle(): string {
  return read(GOVUK, 'govuk-frontend.min.css')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial', '"Helvetica Neue",Arial')
    .replaceAll(/url\(\/assets\/images\/[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=.*\*\//, '')
}

/** One class for each agency colour: the page's security policy allows no colour in the markup itself. */
function agencyStyle(): string {
  return AGENCY_COLOURS.map((colour, number) =>
    `.agency-${number}{--agency-strong:${colour.strong};--agency-tint:${colour.tint}}\n`).join('')
}

function read(base: URL, name: string): string { return readFileSync(new URL(name, base), 'utf8') }
