import { ArrowUpRight } from 'lucide-react'
import Link from 'next/link'
import { dyeOf } from '@/components/thread/dye'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { EditView, ExampleView } from '@/lib/pipeline/api-schema'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { EditList } from './edit-list'
import { ExampleEditor } from './example-editor'
import { ExampleMessages } from './example-messages'
import { eventsWords, kindWords } from './example-words'
import { worthALook } from './worth-a-look'
import { WorthALookNote } from './worth-a-look-note'

const shortToken = (token: string) => (/^[0-9a-f-]{36}$/i.test(token) ? token.slice(-8) : token)

type Props = {
  example: ExampleView
  editing: boolean
  refusal: string | null
  onSave: (messages: ChatMessage[]) => void
  onLeave: () => void
  onTurn: (edit: EditView) => void
  /** Whether an edit is being taken back. */
  turning: boolean
}

/** One example: where it comes from, and its messages to read or to change. */
export function ExamplePane({ example, editing, refusal, onSave, onLeave, onTurn, turning }: Props) {
  const { kind, sessionId, sessionToken, sourceEventIds, review, reason, messages, channel, rejected, edits } = example
  const flags = worthALook(messages)
  const [event] = sourceEventIds
  const from = [shortToken(sessionToken), eventsWords(sourceEventIds)].filter(Boolean).join(', ')
  return (
    <article aria-labelledby="example-title" className="px-4 pt-5 pb-8 sm:px-8">
      <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1.5 sm:flex-nowrap">
        <h2 id="example-title" className="flex-none font-bold text-[17px] tracking-[-.01em]">
          {kindWords[kind]}
        </h2>
        <span className="mono min-w-0 truncate text-ink-3">{from}</span>
        {review === 'pending' ? null : (
          <Tag tone={review === 'accepted' ? 'ok' : 'neutral'}>
            {review === 'accepted' ? 'Accepted' : ['Rejected', reason].filter(Boolean).join(': ')}
          </Tag>
        )}
        <Button asChild size="small" variant="quiet" iconAfter={<ArrowUpRight />} className="ml-auto">
          <Link href={`/sessions/${sessionId}${event === undefined ? '' : `?event=${event}`}`}>
            See it in the session
          </Link>
        </Button>
      </header>
      {editing ? (
        <ExampleEditor {...{ messages, refusal, onSave, onLeave }} dye={dyeOf(channel)} />
      ) : (
        <>
          <ExampleMessages messages={messages} dye={dyeOf(channel)} flags={flags} />
          <WorthALookNote flags={flags} />
          {rejected ? (
            <section aria-labelledby="worse-title" className="mt-6">
              <h3 id="worse-title" className="mb-3 ml-9 font-semibold max-sm:ml-0">
                Preferred to
              </h3>
              <ExampleMessages messages={rejected} dye="system" label="The worse answer" />
            </section>
          ) : null}
          <EditList edits={edits} onTurn={onTurn} busy={turning} />
        </>
      )}
    </article>
  )
}
