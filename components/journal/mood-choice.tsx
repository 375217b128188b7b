'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import { cx } from '@/components/ui/cx'
import { type Mood, moods } from '@/db/enums'

/** How far the thread bends, and where its ends are: down for heavy, up for bright. */
const bends: Record<Mood, [end: number, bend: number]> = {
  heavy: [16.4, 1.6],
  low: [13.2, 5.8],
  even: [10, 10],
  lighter: [6.8, 14.2],
  bright: [3.6, 18.4],
}

function MoodCurve({ mood }: { mood: Mood }) {
  const [end, bend] = bends[mood]
  return (
    <svg width="30" height="20" viewBox="0 0 30 20" fill="none" aria-hidden="true">
      <path
        d={`M3 ${end}C9 ${bend} 21 ${bend} 27 ${end}`}
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  )
}

type Props = { mood: Mood | null; onChange: (mood: Mood | null) => void; worded?: boolean; className?: string }

/** How somebody feels as they write, a thread bent five ways. Nobody has to say; what was said is taken back by pressing it again. */
export function MoodChoice({ mood, onChange, worded = false, className }: Props) {
  const t = useTranslations('journal.mood')
  const id = useId()
  const takeBack = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return
    event.preventDefault()
    onChange(null)
  }
  const shown = (one: Mood) => one === mood || one === moods[0] || one === moods.at(-1)
  return (
    <fieldset className={className}>
      <legend className={worded ? 'mb-2.5 font-bold text-[14px]' : 'sr-only'}>{t('title')}</legend>
      <div className="grid grid-cols-5 gap-1.5">
        {moods.map((one) => (
          <label key={one} className="cursor-pointer text-center">
            <input
              type="radio"
              name={id}
              value={one}
              aria-label={t(`words.${one}`)}
              checked={one === mood}
              onChange={() => onChange(one)}
              onClick={() => one === mood && onChange(null)}
              onKeyDown={takeBack}
              className="peer sr-only"
            />
            <span
              className={cx(
                'grid place-items-center rounded-[10px] border peer-focus-visible:shadow-focus hover:bg-sunken',
                worded ? 'h-11' : 'h-12',
                one === mood ? 'border-2 border-thread bg-thread-soft text-thread' : 'border-line-2 text-ink-2',
              )}
            >
              <MoodCurve mood={one} />
            </span>
            {worded ? (
              <span
                aria-hidden="true"
                className={cx(
                  'mt-1.5 block text-[12px]',
                  one === mood ? 'font-semibold text-thread-deep' : 'text-ink-3',
                  !shown(one) && 'invisible',
                )}
              >
                {t(`words.${one}`)}
              </span>
            ) : null}
          </label>
        ))}
      </div>
      {worded && mood !== null ? (
        <button
          type="button"
          onClick={() => onChange(null)}
          className="-mb-3 min-h-11 text-[13px] text-ink-2 underline decoration-line-2 underline-offset-4 hover:text-ink"
        >
          {t('takeBack')}
        </button>
      ) : null}
    </fieldset>
  )
}
