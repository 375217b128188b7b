import { ArrowRight } from 'lucide-react'
import { SpineSays, SpineWord } from '@/components/thread/spine-row'
import { briefly } from '@/components/ui/briefly'
import { Tag } from '@/components/ui/tag'
import type { RowGroup } from './groups'
import type { Part, TimelineRow } from './timeline-row'

const looks: Partial<Record<NonNullable<Part['look']>, string>> = {
  strong: 'font-semibold',
  mono: 'mono',
  quiet: 'font-normal text-ink-3',
  'quiet-mono': 'mono text-ink-3',
  danger: 'font-semibold text-danger-t',
}

const isAside = ({ look }: Part) => look === 'quiet' || look === 'quiet-mono'

function PartWords({ part }: { part: Part }) {
  switch (part.look) {
    case 'arrow':
      return <ArrowRight role="img" aria-label="to" className="mx-0.5 inline size-[13px] align-[-2px] text-ink-3" />
    case 'tag-ok':
    case 'tag-danger':
      return (
        <Tag tone={part.look === 'tag-ok' ? 'ok' : 'danger'} mono className="ml-0.5">
          {part.text}
        </Tag>
      )
    default:
      return <span className={part.look ? looks[part.look] : undefined}>{part.text}</span>
  }
}

const speakers = { person: '', assistant: 'Assistant', staff: 'Staff' }

/** What happened, in words. `person` is what the person is called when they speak. */
export function RowWords({ row, person }: { row: TimelineRow; person: string }) {
  if (row.says) {
    const { by, text, note, who } = row.says
    return (
      <SpineSays who={who ?? (speakers[by] || person)} by={by}>
        {text === null ? (
          <span className="text-ink-3">{note}</span>
        ) : (
          <span className="whitespace-pre-line">{text}</span>
        )}
      </SpineSays>
    )
  }
  return (
    <>
      {row.word ? <SpineWord>{row.word}</SpineWord> : null}
      {/* Words are told apart by more than their distance. */ ' '}
      {row.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a row never change places
        <span key={index} className={index > 0 && isAside(part) ? 'ml-[5px]' : undefined}>
          {index > 0 ? ' ' : ''}
          <PartWords part={part} />
        </span>
      ))}
    </>
  )
}

/** "3 times in 9 s". */
function repeatWords({ first, last, rows }: RowGroup): string {
  const length = last.at - first.at
  return `${rows.length} times ${length < 1000 ? 'at once' : `in ${briefly(length)}`}`
}

/** At the far end of a row: how often, or how long. */
export function RowMeta({ group }: { group: RowGroup }) {
  if (group.rows.length === 1) return group.first.meta
  const words = repeatWords(group)
  return group.first.broken ? <Tag tone="danger">{words}</Tag> : words
}
