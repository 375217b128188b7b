import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Typing } from './typing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function typing() {
  const told: string[] = []
  const fields = new Typing<string, string>((about, value) => told.push(`${about}=${value}`))
  const type = (field: string, text: string) => {
    for (let end = 1; end <= text.length; end++) fields.typed(field, text.slice(0, end), () => field)
  }
  return { told, fields, type }
}

test('what is typed in a field is told once, when it is left', () => {
  const { told, fields, type } = typing()
  type('search', 'rain jacket')
  expect(told).toEqual([])
  fields.left('search')
  fields.left('search')
  expect(told).toEqual(['search=rain jacket'])
})

test('a field that rests is told, and again only when it changed', () => {
  const { told, fields, type } = typing()
  type('search', 'rain')
  vi.advanceTimersByTime(5000)
  fields.typed('search', 'rain', () => 'search')
  fields.left('search')
  fields.typed('search', 'rain jacket', () => 'search')
  fields.left('search')
  expect(told).toEqual(['search=rain', 'search=rain jacket'])
})

test('several open fields are told in the order they were typed in', () => {
  const { told, fields, type } = typing()
  type('first', 'a')
  type('second', 'b')
  fields.leaveAll()
  vi.runAllTimers()
  expect(told).toEqual(['first=a', 'second=b'])
})
