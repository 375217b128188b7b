import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noteFigure } from '@/tests/figures'
import { floors, versionsBelowFloor } from './version-floors'

const lock = (packages: Record<string, { version: string; resolved?: string; dev?: boolean }>) =>
  JSON.stringify({ packages }, null, 2)

test('R32: the lock file keeps every floor, and each of them is about something', () => {
  const lockFile = readFileSync('package-lock.json', 'utf8')
  expect(versionsBelowFloor(lockFile)).toEqual([])
  const { packages } = JSON.parse(lockFile)
  for (const name of ['next', 'next-auth', 'drizzle-orm', 'ai']) {
    expect(floors).toHaveProperty(name)
    expect(packages).toHaveProperty(`node_modules/${name}`)
  }
  noteFigure({
    what: 'packages with a floor that the lock file keeps',
    value: Object.keys(floors).length,
    unit: '',
    atLeast: 4,
  })
})

test('R32: what is older than its floor is named, wherever it is nested', () => {
  expect(versionsBelowFloor(lock({ 'node_modules/next': { version: '16.4.5' } }))).toEqual([])
  expect(versionsBelowFloor(lock({ 'node_modules/x/node_modules/next': { version: '16.3.2' } }))).toHaveLength(1)
  expect(versionsBelowFloor(lock({ 'node_modules/next': { version: '15.9.9' } }))).toHaveLength(1)
})

test('what only tests speak with may be older', () => {
  expect(versionsBelowFloor(lock({ 'node_modules/ai-5/node_modules/ai': { version: '5.0.277', dev: true } }))).toEqual(
    [],
  )
  expect(versionsBelowFloor(lock({ 'node_modules/ai': { version: '5.0.277' } }))).toHaveLength(1)
})

test('a lock file that names a host is refused', () => {
  const packages = { 'node_modules/x': { version: '1.0.0', resolved: 'https://registry.example/x.tgz' } }
  expect(versionsBelowFloor(lock(packages))).toEqual(['package-lock.json names a registry host.'])
})
