import { expect, it } from 'vitest'
import { ZodError } from 'zod'
import { stages } from '@/db/enums'
import { readInput, registry } from './registry'

it('knows every stage by its name and no other', () => {
  expect(Object.keys(registry)).toEqual([...stages])
})

it.each(['quality', 'enhancement', 'training', 'archiving'] as const)(
  '%s refuses by name what the stage before does not yield',
  (stage) => {
    for (const input of [null, {}, { messages: [], trainingValue: 1 }]) {
      expect(() => readInput(stage, input)).toThrow(ZodError)
    }
  },
)

it('takes a result that does not say how many examples it has for none, whatever else it calls them', () => {
  const result = { messages: 3, metadata: {}, processing: {} }
  expect(() => readInput('archiving', result)).toThrow(/exampleCount/)
})
