import { expect, it } from 'vitest'
import { ZodError } from 'zod'
import { stages } from '@/db/enums'
import { registry } from './registry'

const context = { now: () => 0, log: () => undefined }

it('knows every stage by its name and no other', () => {
  expect(Object.keys(registry)).toEqual([...stages])
})

it.each(['quality', 'enhancement', 'training', 'archiving'] as const)(
  '%s refuses by name what the stage before does not yield',
  (stage) => {
    for (const input of [null, {}, { messages: [], trainingValue: 1 }]) {
      expect(() => registry[stage](input, context)).toThrow(ZodError)
    }
  },
)

it('takes a result without `examples` for none, whatever else it calls them', () => {
  const result = { messages: [], metadata: {}, processing: {} }
  expect(() => registry.archiving(result, context)).toThrow(/examples/)
})
