import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGENCY_COLOURS, agencyColour } from './agency-colour.ts'

test('every agency colour can be read: black on its tint at 7 to 1, white on its strong at 4.5 to 1, its strong beside white at 3 to 1', () => {
  for (const colour of AGENCY_COLOURS) {
    assert.ok(contrast('#000000', colour.tint) >= 7, `${colour.name} tint`)
    assert.ok(contrast('#ffffff', colour.strong) >= 4.5, `${colour.name} strong`)
    assert.ok(contrast(colour.tint, colour.strong) >= 3, `${colour.name} bar on its tint`)
  }
})

test('no two agency colours are the same, and a number beyond the list begins it again', () => {
  assert.equal(new Set(AGENCY_COLOURS.map(colour => colour.tint)).size, AGENCY_COLOURS.length)
  assert.equal(new Set(AGENCY_COLOURS.map(colour => colour.strong)).size, AGENCY_COLOURS.length)
  assert.equal(agencyColour(AGENCY_COLOURS.length), agencyColour(0))
})

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
