/** The walls between the rooms of src/ (docs/architecture.md), and the size of what stands in them. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'

const root = path.join(import.meta.dirname, '..')
const files = globSync('src/**/*.ts', { cwd: root }).map(file => file.replaceAll(path.sep, '/')).sort()
const product = files.filter(file => !file.endsWith('.test.ts'))

interface Import { readonly from: string, readonly to: string, readonly typeOnly: boolean }

/** Import and export-from statements, and dynamic imports of a literal. */
function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm), ...text.matchAll(/\bimport\((type\s+)?'([^']+)'\)/g)]
  return found.map(([, type, target = '']) => ({
    from: file, typeOnly: type !== undefined,
    to: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
  }))
}

const imports = product.flatMap(importsOf)
const room = (file: string) => /^src\/([a-z-]+)\//.exec(file)?.[1] ?? 'top'
const told = (wrong: readonly Import[]) => wrong.map(({ from, to }) => `${from} imports ${to}`)

/** Rooms that a room's files may import from, its own aside. What is not here (the top, the terminal, the example) may import all. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  store: ['domain'],
  documents: ['domain'],
  commands: ['domain', 'store', 'documents'],
  web: ['domain', 'commands', 'store', 'documents'],
  jobs: ['domain', 'commands', 'store', 'documents'],
}

test('the reading of imports sees them, over several lines too', () => {
  assert.ok(imports.length > product.length)
  for (const file of product) {
    const statements = readFileSync(path.join(root, file), 'utf8').match(/^(import|export) .*? from |^} from /gm) ?? []
    assert.ok(importsOf(file).length >= statements.length, file)
  }
})

test('every import between rooms goes through a wall that has a door', () => {
  const wrong = imports.filter(({ from, to }) => {
    const allowed = MAY[room(from)]
    return allowed !== undefined && to.startsWith('src/') && room(to) !== room(from) && !allowed.includes(room(to))
  })
  assert.deepEqual(told(wrong), [])
})

test('the domain imports nothing from outside itself: no library, no node', () => {
  assert.deepEqual(told(imports.filter(({ from, to }) => room(from) === 'domain' && room(to) !== 'domain')), [])
})

test('documents know neither HTTP nor the database, and only web knows HTTP and templates', () => {
  const libraries: Readonly<Record<string, readonly string[]>> = {
    fastify: ['web'], '@fastify/cookie': ['web'], '@fastify/multipart': ['web'], nunjucks: ['web'],
    'govuk-frontend': ['web'], pg: ['store', 'top', 'cli', 'example'], kysely: ['store'],
  }
  const wrong = imports.filter(({ from, to, typeOnly }) => !typeOnly && libraries[to] !== undefined && !libraries[to].includes(room(from)))
  assert.deepEqual(told(wrong), [])
})

test('pages write nothing: web takes no command of writing from the store', () => {
  const writing = /^src\/store\/(owner\/|migrate\.ts|server\/|history\.ts|operations\.ts|access-log\.ts)/
  assert.deepEqual(told(imports.filter(({ from, to, typeOnly }) => room(from) === 'web' && !typeOnly && writing.test(to))), [])
  const writers = product.filter(file => room(file) === 'web' && /\b(insertInto|updateTable|deleteFrom|database\.write)\b/.test(readFileSync(path.join(root, file), 'utf8')))
  assert.deepEqual(writers, [])
})

test('no product file imports a test or what only development needs', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
  const wrong = imports.filter(({ to }) => to.startsWith('test/') || to.endsWith('.test.ts') || (devDependencies[to] !== undefined && !to.startsWith('@types/')))
  assert.deepEqual(told(wrong), [])
})

test('imports make no circle', () => {
  const next = new Map(product.map(file => [file, imports.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => to)]))
  const done = new Set<string>()
  const circles: string[] = []
  function walk(file: string, trail: readonly string[]): void {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (done.has(file) || trail.includes(file)) return
    for (const to of next.get(file) ?? []) walk(to, [...trail, file])
    done.add(file)
  }
  for (const file of product) walk(file, [])
  assert.deepEqual(circles, [])
})

test('files are small: half of them at most 80 lines, none above 300', () => {
  const sizes = product.map(file => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 })).sort((a, b) => a.lines - b.lines)
  const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0
  assert.ok(median <= 80, `the median file has ${median} lines`)
  assert.deepEqual(sizes.filter(({ lines }) => lines > 300).map(({ file, lines }) => `${file}: ${lines} lines`), [])
})

test('every import names a file that is there', () => {
  const missing = imports.filter(({ to }) => to.startsWith('src/') && to.endsWith('.ts') && !product.includes(to))
  assert.deepEqual(told(missing), [])
})
