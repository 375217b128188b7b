import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const guides = readdirSync('docs').filter((name) => name.endsWith('.md'))
const texts = ['README.md', ...guides.map((name) => join('docs', name))].map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}))
const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test('every link to a file leads to one', () => {
  const dead = texts.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(join(dirname(file), link)))
      .map((link) => `${file}: ${link}`),
  )
  expect(dead).toEqual([])
})

test('every guide is named in the README', () => {
  expect(guides.filter((name) => !readme.includes(`(docs/${name})`))).toEqual([])
})

test('every command is one of package.json, and the other way round', () => {
  const named = texts.flatMap(({ text }) =>
    [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
  )
  expect([...new Set(named)].filter((name) => name && !(name in scripts))).toEqual([])
  // What the two commands of the README run by themselves.
  const inside = ['start', 'test', 'build', 'lint', 'types', 'unused', 'test:unit', 'test:start', 'test:browser']
  expect(
    Object.keys(scripts).filter(
      (name) => !inside.includes(name) && !readme.includes(`npm run ${name}`) && !readme.includes(`--silent ${name}`),
    ),
  ).toEqual([])
})

test('every room of the tree is there, and every folder at the top is in the tree', () => {
  const house = readme.slice(readme.indexOf('## The house'), readme.indexOf('### Add an endpoint'))
  const rooms = [...house.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`<*]+)`/g)].map(([, path = '']) => path),
  )
  expect(rooms.filter((path) => !existsSync(path))).toEqual([])
  const folders = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$|test-results$)/.test(entry.name))
    .map(({ name }) => name)
  expect(
    folders.filter((name) => !rooms.some((path) => path.startsWith(name)) && name !== 'components' && name !== 'lib'),
  ).toEqual([])
  const domains = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(domains.filter(({ name }) => !rooms.includes(`lib/${name}`)).map(({ name }) => name)).toEqual([])
})

test('every variable of the environment is described, and no other', () => {
  const known = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '')
  const operating = readFileSync('docs/operating.md', 'utf8')
  const table = operating.slice(operating.indexOf('## Environment'), operating.indexOf('## Look after it'))
  const described = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name ?? '')
  // A messenger's have a guide of their own; who serves sets NODE_ENV.
  const elsewhere = /^(NODE_ENV|WHATSAPP_|TELEGRAM_)/
  // What a library reads by itself.
  const others = /^OTEL_/
  expect(described.filter((name) => !known.includes(name) && !others.test(name))).toEqual([])
  expect(known.filter((name) => !described.includes(name) && !elsewhere.test(name))).toEqual([])
})
