'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { useMedia } from '@/components/ui/use-media'
import { useZone } from '@/components/ui/use-zone'
import type { EntryView } from '@/lib/journal/schema'
import { countWords } from '@/lib/journal/schema'
import { CompanionCard } from './companion-card'
import { CompanionChoice } from './companion-choice'
import { dayOf, longDate } from './days'
import { EntryMenu } from './entry-menu'
import { EntryReading } from './entry-reading'
import { EntryText } from './entry-text'
import { EntryTopics } from './entry-topics'
import { LanguageMenu } from './language-menu'
import { MoodChoice } from './mood-choice'
import { PartedNotice } from './parted-notice'
import type { SaveState } from './save-queue'
import { statusOf } from './save-queue'
import { SavedState } from './saved-state'
import type { Sheet } from './sheet'
import { TopicDialog } from './topic-dialog'

/** Lines longer than this are hard to follow. */
const measure = 'mx-auto w-full max-w-[700px]'

type Props = {
  sheet: Sheet
  state: SaveState
  entry: EntryView | undefined
  now: number
  onFinish: () => void
  finishing: boolean
  onNew: () => void
  onDelete: () => void
  /** What was, beside what is being written: the weeks, and what comes up in them. */
  children: ReactNode
}

/** The page to write on, with what belongs to it beside it on wide screens and under it on narrow ones. */
export function EntryEditor({ sheet, state, entry, now, onFinish, finishing, onNew, onDelete, children }: Props) {
  const t = useTranslations('journal')
  const locale = useLocale()
  const zone = useZone() ?? 'UTC'
  const wide = useMedia('(width >= 68.75rem)')
  const [naming, setNaming] = useState(false)
  const { draft, phase } = state
  const text = useDeferredValue(draft.content)
  const words = useMemo(() => countWords(text), [text])
  const at = entry?.created_at ?? now
  const date = longDate(at, now, zone, locale)
  const chosen = draft.language === undefined ? (entry?.language_chosen ? entry.language : null) : draft.language
  const language = chosen ?? entry?.language ?? null
  const saved = statusOf(state) === 'saved'
  const languages = (
    <LanguageMenu language={language} chosen={chosen} onChoose={(next) => sheet.write({ language: next })} />
  )
  const mood = { mood: draft.mood, onChange: (next: typeof draft.mood) => sheet.write({ mood: next }) }
  return (
    <main className="rail:grid rail:h-full rail:min-h-0 rail:grid-cols-[minmax(0,1fr)_316px]">
      <h1 className="sr-only">{draft.title.trim() || t('title')}</h1>
      <div className="flex min-w-0 flex-col px-5 rail:min-h-0 rail:px-14">
        <div className={cx(measure, 'flex min-h-[60px] flex-none flex-wrap items-center gap-x-2.5 rail:min-h-16')}>
          <time
            dateTime={new Date(at).toISOString()}
            suppressHydrationWarning
            className="mr-auto text-[14px] text-ink-2 rail:text-[13px]"
          >
            {date}
          </time>
          <SavedState state={state} />
          <div className="max-sm:hidden">{languages}</div>
          <EntryMenu
            draft={draft}
            entry={entry}
            date={date}
            day={dayOf(at, zone)}
            onTopic={() => setNaming(true)}
            onNew={onNew}
            onDelete={onDelete}
          />
        </div>
        <div className="flex min-h-0 flex-1 flex-col rail:-mx-14 rail:overflow-y-auto rail:px-14 rail:pb-4">
          <div className={cx(measure, 'flex flex-1 flex-col rail:pt-3.5')}>
            <MoodChoice {...mood} className="mb-4 rail:hidden" />
            {phase.at === 'parted' ? (
              <PartedNotice theirs={phase.theirs} onMine={sheet.keepMine} onOther={sheet.takeOther} />
            ) : null}
            <EntryText
              draft={draft}
              language={language}
              onWrite={sheet.write}
              onLeave={() => void sheet.save()}
              focused={state.id === null}
            />
            <div className="mt-4 grid justify-items-start gap-2.5">
              <div className="flex flex-wrap items-center gap-2">
                <div className="sm:hidden">{languages}</div>
                <EntryTopics draft={draft} entryId={state.id} onWrite={sheet.write} onOpen={() => setNaming(true)} />
              </div>
              {entry ? <EntryReading analysis={entry.analysis} language={entry.language} /> : null}
            </div>
            <CompanionCard state={state} saved={saved} words={words} />
          </div>
        </div>
        {wide ? null : <div className="mt-5 grid gap-5 border-line border-t pt-3 empty:hidden">{children}</div>}
        <footer
          className={cx(
            measure,
            'mt-4 flex flex-none flex-wrap items-center gap-x-[18px] gap-y-3 pb-5 text-[13px] text-ink-2 rail:mt-0 rail:min-h-[60px] rail:border-line rail:border-t rail:py-2',
          )}
        >
          <span>{t('words', { count: words })}</span>
          <span className="mr-auto">{t('private')}</span>
          <Button
            size="web"
            variant="primary"
            loading={finishing}
            onClick={onFinish}
            className="max-rail:h-[50px] max-rail:w-full max-rail:rounded-card max-rail:text-[16px]"
          >
            {t('finish')}
          </Button>
        </footer>
      </div>
      <div className="max-rail:hidden rail:flex rail:min-h-0 rail:flex-col rail:gap-[22px] rail:overflow-y-auto rail:border-line rail:border-l rail:p-[22px] ground-surface">
        <MoodChoice {...mood} worded />
        {wide ? children : null}
        <div className="mt-auto">
          <CompanionChoice />
        </div>
      </div>
      <TopicDialog
        open={naming}
        onClose={() => setNaming(false)}
        draft={draft}
        entryId={state.id}
        onWrite={sheet.write}
      />
    </main>
  )
}
