import { givenHash } from '@/lib/pipeline/dedupe'
import { type Draft, draft, refuse } from '@/lib/pipeline/draft'
import { validateOpenAi } from '@/lib/pipeline/formats/openai'
import type { SourceExample } from './given-example'
import { askedAndAnswered, givenSignals } from './given-signals'

/** One draft per example that came ready made, as long as a model may be taught by it. */
export function* givenDrafts({ given }: { given: SourceExample[] }): Generator<Draft> {
  for (const example of given) {
    const { messages, tools, kind, eventId } = example
    const problems = validateOpenAi({ messages, ...(tools && { tools }) })
    // Where in the messages it is wrong differs from one to the next; what is wrong is counted.
    if (problems[0]) yield refuse(`not valid: ${problems[0].replace(/^[^:]*:\s*/, '')}`)
    else {
      yield draft({
        kind,
        messages,
        ...(tools && { tools }),
        signals: givenSignals(example),
        dedupeHash: example.dedupeHash ?? givenHash(askedAndAnswered(example), kind === 'step'),
        sourceEventIds: [eventId],
      })
    }
  }
}
