import { beforeAll, expect, test } from 'vitest'
import type { Review } from '@/db/enums'
import { newId } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { program } from '@/lib/people/member.fixture'
import { usualHeld, usualSeed } from './dataset-schema'
import { exportDataset } from './export'
import { plantExamples } from './planted-examples.fixture'
import { countReviews } from './review-counts'
import { countSelection } from './selection'
import { splitOf } from './split'

const usual = { format: 'openai', split: 'all', held: usualHeld, seed: usualSeed } as const
let reader: Actor

async function linesOf(options: { minQuality: number; review?: Review; split?: 'train' | 'valid' | 'all' }) {
  const stream = exportDataset({ actor: reader, ...usual, ...options })
  return (await new Response(stream).text()).split('\n').length - 1
}

async function countFrom(options: { minQuality: number; review?: Review; split?: 'train' | 'valid' | 'all' }) {
  const { minQuality, ...query } = options
  const { bins } = await countSelection({ actor: reader, ...usual, ...query })
  return bins.filter(({ from }) => from >= minQuality).reduce((sum, { count }) => sum + count, 0)
}

beforeAll(async () => {
  reader = await program('training:read')
  // Qualities on the edges of hundredths, where floats betray a careless floor.
  await plantExamples([
    { hash: 'a', quality: 0.29 },
    { hash: 'b', quality: 0.57 },
    { hash: 'c', quality: 0.58 },
    { hash: 'a', quality: 0.7 },
    { hash: 'd', quality: 1 },
    { hash: 'e', quality: 0.579, review: 'pending' },
    { hash: 'f', quality: 0.9, review: 'rejected' },
    { hash: 'g', quality: 0.9, answer: ' ' },
  ])
  for (let session = 0; session < 20; session++) await plantExamples([{ hash: `s${session}`, quality: 0.6 }])
  await plantExamples([{ hash: 'b', quality: 0.8 }])
})

test('the count at every bar is the number of lines an export there has', async () => {
  for (const review of [undefined, 'accepted', 'pending', 'rejected'] as const) {
    for (const minQuality of [0, 0.28, 0.29, 0.3, 0.57, 0.58, 0.6, 0.7, 0.71, 0.9, 1]) {
      expect(await countFrom({ review, minQuality }), `${review} from ${minQuality}`).toBe(
        await linesOf({ review, minQuality }),
      )
    }
  }
  expect(await countFrom({ minQuality: 0 })).toBe(25)
})

test('a selection by split counts as its export, and both together are the whole', async () => {
  const train = await countFrom({ split: 'train', minQuality: 0.59 })
  const valid = await countFrom({ split: 'valid', minQuality: 0.59 })
  expect(train).toBe(await linesOf({ split: 'train', minQuality: 0.59 }))
  expect(valid).toBe(await linesOf({ split: 'valid', minQuality: 0.59 }))
  expect(train + valid).toBe(await countFrom({ minQuality: 0.59 }))
})

test('one session in ten or so is held back', () => {
  const valid = Array.from({ length: 5000 }, (_, i) => splitOf(`session ${i}`, usual)).filter(
    (split) => split === 'valid',
  )
  expect(valid.length).toBeGreaterThan(400)
  expect(valid.length).toBeLessThan(600)
})

test('reviews are counted by their state, and the doubtful ones among the pending', async () => {
  expect(await countReviews({ actor: reader, below: 0.58 })).toEqual({
    pending: 1,
    accepted: 27,
    rejected: 1,
    below: 1,
  })
  expect(await countReviews({ actor: reader, below: 0.579 })).toMatchObject({ below: 0 })
})

test('nobody counts without the right to read', async () => {
  const stranger: Actor = { ...reader, key: { id: newId(), name: 'test', scopes: ['log:read'] } }
  await expect(countSelection({ actor: stranger, ...usual })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(countReviews({ actor: stranger, below: 0.6 })).rejects.toMatchObject({ code: 'forbidden' })
})
