'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Locale } from '@/db/enums'
import type { Draft } from './save-queue'

const longestTitle = 200
const longestContent = 200_000
const look = 'ui-bare field-sizing-content block w-full resize-none bg-transparent font-prose placeholder:text-ink-3'

const grows = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** Lets a text area be as high as its words where the browser does not do that itself. */
function useHeight(text: string) {
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const { current } = area
    if (grows || !current) return
    current.style.height = 'auto'
    current.style.height = `${current.scrollHeight}px`
  }, [text])
  return area
}

/** A text as a text area holds it. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n')

type Props = {
  draft: Pick<Draft, 'title' | 'content'>
  language: Locale | null
  onWrite: (change: Partial<Draft>) => void
  onLeave: () => void
  /** A blank page is begun in its text. */
  focused: boolean
}

/** What is written: a title, and the text under it. */
export function EntryText({ draft, language, onWrite, onLeave, focused }: Props) {
  const t = useTranslations('journal.text')
  const title = useHeight(draft.title)
  const content = useHeight(draft.content)
  const begun = useRef(false)

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    // Typed before this page listened.
    const early = { title: title.current?.value ?? '', content: content.current?.value ?? '' }
    if (early.title !== plain(draft.title) || early.content !== plain(draft.content)) onWrite(early)
    if (focused) content.current?.focus({ preventScroll: true })
  })

  const toText = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    content.current?.focus()
  }
  return (
    <>
      <textarea
        ref={title}
        rows={1}
        lang={language ?? undefined}
        aria-label={t('title')}
        placeholder={t('title')}
        maxLength={longestTitle}
        autoComplete="off"
        value={draft.title}
        onChange={(event) => onWrite({ title: event.target.value.replaceAll('\n', ' ') })}
        onKeyDown={toText}
        onBlur={onLeave}
        enterKeyHint="next"
        className={`${look} min-h-11 font-medium text-[31px]/[1.15] tracking-[-.015em] rail:text-[38px]/[1.15] [&:lang(hi)]:leading-[1.4] [&:lang(hi)]:tracking-normal`}
      />
      <textarea
        ref={content}
        rows={6}
        lang={language ?? undefined}
        aria-label={t('content')}
        placeholder={t('begin')}
        maxLength={longestContent}
        autoComplete="off"
        value={draft.content}
        onChange={(event) => onWrite({ content: event.target.value })}
        onBlur={onLeave}
        className={`${look} mt-1.5 min-h-[9lh] flex-1 caret-thread text-[18px]/[1.58] rail:text-[19px]/[1.62]`}
      />
    </>
  )
}
