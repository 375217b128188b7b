import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import { describeError, maskPhone } from './log'

test('a database error is told without the words of the statement or the row', async () => {
  const insert = () => db.insert(people).values({ id: 'not a uuid', name: 'Jane Secret' })
  const error = await insert().then(
    () => null,
    (cause) => cause,
  )
  const told = JSON.stringify(describeError(error))
  expect(JSON.stringify({ ...error, message: error.message })).toContain('Jane Secret')
  expect(told).toContain('22P02')
  expect(told).not.toMatch(/Jane Secret|not a uuid/)
})

test('other errors keep their message and where they came from', () => {
  expect(describeError(new TypeError('no such thing'))).toMatchObject({
    type: 'TypeError',
    message: 'no such thing',
    stack: expect.stringContaining('log.test.ts'),
  })
})

test('a phone is masked', () => {
  expect(maskPhone('+919876543210')).toBe('+91…3210')
})
