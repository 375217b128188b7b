import type { Element, Journey, Page, StepKind } from './journey/journey'
import { stepKinds } from './journey/journey'
import { describeTarget } from './journey/selectors'
import { type Interaction, interactionSchema, type RejectedTally } from './schema'
import type { SourceInput } from './stages/source-input'
import { Tally } from './tally'

type Recorded = SourceInput['interactions'][number]

const isStepKind = (type: string): type is StepKind => (stepKinds as readonly string[]).includes(type)

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

/**
 * Turns stored interactions into a journey in the order they were recorded (`seq`, then time, then row).
 * @returns the journey, hover and scroll still in it; the first goal an interaction named; and what was left out, counted by reason
 */
export function readInteractions(interactions: Recorded[]): {
  journey: Journey
  goal: string | null
  rejected: RejectedTally[]
} {
  const rejected = new Tally()
  const pages = new Distinct<Page>()
  const elements = new Distinct<Element>()
  const ids = new Set<string>()
  const steps: Journey['steps'] = []
  let goal: string | null = null

  for (const { eventId, at, interaction } of inOrder(interactions, rejected)) {
    goal ??= interaction.goal?.trim() || null
    if (ids.has(interaction.id)) rejected.add('repeated id')
    else if (!isStepKind(interaction.type)) rejected.add('kind of interaction not used')
    else {
      const element = interaction.type === 'navigate' ? null : describeTarget(interaction.target)
      steps.push({
        kind: interaction.type,
        at,
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
  return { journey: { pages: pages.list, elements: elements.list, steps }, goal, rejected: rejected.list() }
}

function inOrder(
  interactions: Recorded[],
  rejected: Tally,
): { eventId: number; at: number; interaction: Interaction }[] {
  const sound: { eventId: number; at: number; interaction: Interaction }[] = []
  for (const item of interactions) {
    const { success, data } = interactionSchema.safeParse(item)
    if (success) sound.push({ eventId: item.eventId, at: Date.parse(data.occurredAt), interaction: data })
    else rejected.add('malformed interaction')
  }
  return sound.sort((a, b) => a.interaction.seq - b.interaction.seq || a.at - b.at || a.eventId - b.eventId)
}
