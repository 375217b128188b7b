import { type Interaction, longest } from '@/lib/pipeline/schema'

export type Happening = Pick<Interaction, 'type'> & Partial<Interaction>

/** As many interactions as one file may hold. */
export const mostInteractions = 200_000

/** Writes down what happened one after another, on the page that was open at that time. */
export class Recorded {
  readonly interactions: Interaction[] = []
  page = { url: 'about:blank', title: '' }
  /** Epoch milliseconds of what is written next. */
  at: number

  constructor(at: number) {
    this.at = at
  }

  add(happening: Happening): Interaction {
    const seq = this.interactions.length
    const { url, title } = this.page
    const interaction = {
      id: `step-${seq + 1}`,
      seq,
      occurredAt: new Date(this.at).toISOString(),
      url: url.slice(0, longest.url),
      title: title.slice(0, longest.title),
      ...happening,
    }
    this.interactions.push(interaction)
    return interaction
  }
}
