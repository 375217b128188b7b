import { givenExample, type SourceExample } from './given/given-example'
import type { Element, Journey, Page, StepKind } from './journey/journey'
import { stepKinds } from './journey/journey'
import { describeTarget } from './journey/selectors'
import { interactionSchema, type RejectedTally } from './schema'
import type { SourceInput } from './stages/source-input'
import { Tally } from './tally'

/** `navigation` is the word of the API; recorders of other makers say `navigate`. */
function kindOf(type: string): StepKind | null {
  const kind = type === 'navigation' ? 'navigate' : type
  return stepKinds.find((known) => known === kind) ?? null
}

/** Keeps each distinct thing once and gives its index. */
class Distinct<T> {
  readonly list: T[] = []
  readonly #indexes = new Map<string, number>()

  indexOf(item: T): number {
    const id = JSON.stringify(item)
    const before = this.#indexes.get(id)
    if (before !== undefined) return before
    this.#indexes.set(id, this.list.length)
    return this.list.push(item) - 1
  }
}

/** Whether a row is an example that came ready made, rather than something a person did. */
const isExample = (data: unknown) => typeof data === 'object' && data !== null && 'messages' in data

/**
 * Turns stored interactions, given in the order they were recorded, into a journey.
 * @returns the journey, hover and scroll still in it; the first goal an interaction named; the examples among them that came ready made;
 * and what was left out, counted by reason
 */
export async function readInteractions(interactions: SourceInput['interactions']): Promise<{
  journey: Journey
  goal: string | null
  given: SourceExample[]
  rejected: RejectedTally[]
}> {
  const rejected = new Tally()
  const pages = new Distinct<Page>()
  const elements = new Distinct<Element>()
  const ids = new Set<string>()
  const steps: Journey['steps'] = []
  const given: SourceExample[] = []
  let goal: string | null = null

  for await (const { eventId, data } of interactions) {
    if (isExample(data)) {
      const { data: example } = givenExample.safeParse(data)
      if (example) given.push({ ...example, eventId })
      else rejected.add('malformed example')
      continue
    }
    const { data: interaction } = interactionSchema.safeParse(data)
    if (!interaction) {
      rejected.add('malformed interaction')
      continue
    }
    goal ??= interaction.goal?.trim() || null
    const kind = kindOf(interaction.type)
    if (ids.has(interaction.id)) rejected.add('repeated id')
    else if (!kind) rejected.add('kind of interaction not used')
    else {
      const element = kind === 'navigate' ? null : describeTarget(interaction.target)
      steps.push({
        kind,
        at: Date.parse(interaction.occurredAt),
        page: pages.indexOf({ url: interaction.url, title: interaction.title.replace(/\s+/g, ' ').trim() }),
        from: null,
        element: element && elements.indexOf(element),
        value: interaction.value ?? null,
        key: interaction.key ?? null,
        eventIds: [eventId],
      })
    }
    ids.add(interaction.id)
  }
  return { journey: { pages: pages.list, elements: elements.list, steps }, goal, given, rejected: rejected.list() }
}
