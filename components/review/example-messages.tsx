import type { ReactNode } from 'react'
import { type Dye, dyeClass } from '@/components/thread/dye'
import { Knot, type KnotKind } from '@/components/thread/knot'
import { cx } from '@/components/ui/cx'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { toolCalls } from './example-words'
import { MarkedText } from './marked-text'
import { parsePage } from './page-description'
import { PageView } from './page-view'
import { ToolCallView } from './tool-call-view'
import type { Flag } from './worth-a-look'

export const roleWords: Record<ChatMessage['role'], string> = {
  system: 'System',
  user: 'User',
  assistant: 'Assistant',
  tool: 'Tool',
}

function knotOf(message: ChatMessage): KnotKind {
  if (message.role === 'system') return 'pipeline'
  if (message.role === 'user') return 'person'
  if (message.role === 'tool') return 'api'
  return message.tool_calls ? 'action' : 'assistant'
}

type TurnProps = { message: ChatMessage; dye: Dye; note?: string | undefined; children: ReactNode }

/** One message on the thread: knot, who speaks, what is said. */
export function ExampleTurn({ message, dye, note, children }: TurnProps) {
  return (
    <li className={cx('tl-turn first:before:top-2', dyeClass(message.role === 'system' ? 'system' : dye))}>
      <span className="tl-turn-knot">
        <Knot kind={knotOf(message)} />
      </span>
      <p className="mb-1 flex items-center gap-2 font-semibold text-dye-t text-xs">
        {roleWords[message.role]}
        {note ? <span className="font-normal text-ink-3">{note}</span> : null}
      </p>
      {children}
    </li>
  )
}

/** The messages of an example down a thread, the way a reader takes them in. */
export function ExampleMessages(props: { messages: ChatMessage[]; dye: Dye; flags?: Flag[]; label?: string }) {
  const { messages, dye, flags = [], label = 'Messages' } = props
  const last = messages.at(-1)
  const wanted = (last ? toolCalls(last) : [])[0]?.arguments?.selector
  const chosen = typeof wanted === 'string' ? wanted : null
  return (
    <ol aria-label={label} className="tl-talk [--turn-gap:22px]" data-size="web">
      {messages.map((message, index) => {
        const flagged = flags.filter((flag) => flag.message === index).map(({ text }) => text)
        const page = message.role === 'user' ? parsePage(message.content) : null
        const note = message.role === 'assistant' && message.weight === 0 ? 'for context, not learnt from' : undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages have no ids and never change places
          <ExampleTurn key={index} {...{ message, dye, note }}>
            {page ? <PageView sections={page} chosen={chosen} /> : null}
            {message.content && !page ? (
              <p
                className={cx(
                  'max-w-[600px] whitespace-pre-wrap [overflow-wrap:anywhere]',
                  message.role === 'system' ? 'text-[14px] text-ink-2 leading-normal' : 'text-[15px] leading-[1.55]',
                )}
              >
                {message.role === 'system' ? (
                  message.content
                ) : (
                  <MarkedText flagged={flagged}>{message.content}</MarkedText>
                )}
              </p>
            ) : null}
            {toolCalls(message).map((call, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: calls never change places
              <ToolCallView key={at} {...{ call, flagged }} />
            ))}
          </ExampleTurn>
        )
      })}
    </ol>
  )
}
