import type { OperationsView } from '@/lib/operations/schema'
import { sayCount, saySpan } from './say'
import { Facts, Section } from './section'

type Props = Pick<OperationsView, 'versions' | 'streams' | 'up_s'>

const streamNames: Record<string, string> = {
  '/api/session-log/stream': 'Live tail of the log',
  '/api/session-log/inbox': 'Inbox of the SDK',
  '/api/chat/events': 'Conversations',
  '/api/chat/message': 'Replies',
  '/api/chat/{id}/stream': 'Replies taken up again',
  '/api/pipeline/stream': 'Pipeline',
}

/** What runs here, and which event streams this copy serves. */
export function CopySection({ versions, streams, up_s: up }: Props) {
  return (
    <Section title="This copy" aside={`up ${saySpan(up)}`}>
      <Facts
        facts={[
          { label: 'Throughline', value: versions.throughline },
          { label: 'Schema', value: <span className="font-mono text-xs tracking-[-.03em]">{versions.schema}</span> },
          { label: 'PostgreSQL', value: versions.postgres },
          { label: 'Node.js', value: versions.node },
          { label: 'Next.js', value: versions.next },
          ...streams.map(({ route, count }) => ({
            label: `Streams: ${streamNames[route] ?? route}`,
            value: sayCount(count),
          })),
        ]}
      />
    </Section>
  )
}
