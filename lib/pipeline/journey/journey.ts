import { z } from 'zod'

/** What a person does to a page, and what only passes over it. */
const actionKinds = ['navigate', 'click', 'input', 'select', 'submit', 'key'] as const
const noiseKinds = ['hover', 'scroll'] as const
export const stepKinds = [...actionKinds, ...noiseKinds] as const
export type StepKind = (typeof stepKinds)[number]

const pageSchema = z.object({ url: z.string(), title: z.string() })

/** An element of a page by its best selector; `strength` 0 to 1 says how well that will find it again. */
const elementSchema = z.object({ role: z.string(), name: z.string(), selector: z.string(), strength: z.number() })

/** `page` and `element` are indexes; of a navigation, `page` is where it leads and `from` where it began. `at` is epoch milliseconds. */
const stepSchema = z.object({
  kind: z.enum(stepKinds),
  at: z.number(),
  page: z.int(),
  from: z.int().nullable(),
  element: z.int().nullable(),
  value: z.string().nullable(),
  key: z.string().nullable(),
  eventIds: z.array(z.int()),
})

/** A recorded journey, its pages and elements listed once each, as long sessions repeat them thousands of times. */
export const journeySchema = z.object({
  pages: z.array(pageSchema),
  elements: z.array(elementSchema),
  steps: z.array(stepSchema),
})

export type Page = z.infer<typeof pageSchema>
export type Element = z.infer<typeof elementSchema>
export type Step = z.infer<typeof stepSchema>
export type Journey = z.infer<typeof journeySchema>
