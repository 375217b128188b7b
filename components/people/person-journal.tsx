'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoadingRows } from '@/components/thread/loading'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { MoodView, WritingView } from '@/lib/journal/mood-schema'
import { journalNumbersOptions } from '@/lib/journal/staff-client'
import type { PersonView } from '@/lib/people/schema'
import { PersonSection } from './person-section'
import { moodWords } from './person-words'

type Props = { person: PersonView; now: number; zone: string | undefined }

/** That somebody writes for themselves, in dates and numbers. */
export function PersonJournal({ person, now, zone }: Props) {
  const numbers = useQuery(journalNumbersOptions(person.id))
  return (
    <PersonSection title="Journal" note="The words are hidden: they are for whoever wrote them alone.">
      {numbers.isPending ? (
        <LoadingRows label="The numbers of the journal are loading" rows={2} className="py-1" />
      ) : numbers.isError ? (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-ink-2">
          The numbers did not load. Nothing of the journal is lost.
          <Button size="small" onClick={() => void numbers.refetch()}>
            Try again
          </Button>
        </p>
      ) : (
        <JournalNumbers {...numbers.data} now={now} zone={zone} />
      )}
    </PersonSection>
  )
}

type Numbers = { writing: WritingView; mood: MoodView; now: number; zone: string | undefined }

function JournalNumbers({ writing, mood, now, zone }: Numbers) {
  const { entries, words, last_at: last } = writing
  const { talks, messages } = mood.basis
  if (entries === 0 && talks === 0)
    return <p className="text-ink-2">Nothing written yet, and no talk in the last 30 days.</p>
  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Line name="Entries">
        {entries.toLocaleString('en-GB')}, {words.toLocaleString('en-GB')} words
      </Line>
      <Line name="Last written">
        {last && zone ? (
          <RelativeTime at={last} now={now} timeZone={zone} />
        ) : (
          <span className="text-ink-3">never</span>
        )}
      </Line>
      <Line name="Talks">
        {talks.toLocaleString('en-GB')} in 30 days, {messages.toLocaleString('en-GB')} messages
      </Line>
      <Line name="Mood">{moodWords(mood)}</Line>
    </dl>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
