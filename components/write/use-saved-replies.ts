'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { Locale } from '@/db/enums'
import type { SavedReply } from '@/lib/catalog/reply-schema'
import { replyPagesQuery } from '@/lib/catalog/text-client'
import { personQuery } from '@/lib/people/client'
import { filled, gapIn, matching, slashBefore } from './reply-words'

/** As many as are looked through at a glance; more words find the others. */
const mostShown = 6

type Options = {
  text: string
  onText: (text: string) => void
  field: () => HTMLTextAreaElement | null
  locale: Locale | null
  /** What the person written to is called, where that is known. */
  name: string | null
}

/** The saved replies behind a slash: which are offered at the caret, which of them is marked, and what the keys do meanwhile. */
export function useSavedReplies({ text, onText, field, locale, name }: Options) {
  const [caret, setCaret] = useState<number | null>(null)
  const [marked, setMarked] = useState(0)
  const slash = caret === null ? null : slashBefore(text, caret)
  const open = slash !== null
  const replies = useInfiniteQuery({ ...replyPagesQuery({ limit: 200 }), enabled: open })
  const me = useQuery({ ...personQuery('me'), enabled: open })
  const all = replies.data?.pages.flatMap(({ items }) => items) ?? []
  const offered = slash ? matching(all, slash.words, locale).slice(0, mostShown) : []
  const close = () => setCaret(null)
  const look = (at: number) => {
    setCaret(at)
    setMarked(0)
  }
  const put = (next: string, from: number, to: number) => {
    onText(next)
    // The field holds the new words only once they are drawn.
    requestAnimationFrame(() => {
      field()?.focus()
      field()?.setSelectionRange(from, to)
    })
  }
  const insert = (reply: SavedReply) => {
    if (!slash || caret === null) return
    const words = filled(reply.content, { name, me: me.data?.name ?? null })
    const [from, to] = gapIn(words) ?? [words.length, words.length]
    put(`${text.slice(0, slash.at)}${words}${text.slice(caret)}`, slash.at + from, slash.at + to)
    close()
  }
  return {
    open,
    offered,
    marked,
    state: replies.isError ? ('failed' as const) : replies.isPending ? ('loading' as const) : ('there' as const),
    insert,
    close,
    look,
    /** Writes the slash, for whoever presses a button instead. */
    ask: () => {
      const at = field()?.selectionStart ?? text.length
      const before = text.slice(0, at)
      const mark = before === '' || /\s$/.test(before) ? '/' : ' /'
      put(`${before}${mark}${text.slice(at)}`, at + mark.length, at + mark.length)
      look(at + mark.length)
    },
    /** @returns whether the key was meant for the replies. */
    press: (event: KeyboardEvent): boolean => {
      if (!open) return false
      const reply = offered[marked]
      if (event.key === 'Escape') close()
      else if (event.key === 'ArrowDown' && offered.length > 0) setMarked((marked + 1) % offered.length)
      else if (event.key === 'ArrowUp' && offered.length > 0) setMarked((marked + offered.length - 1) % offered.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && reply) insert(reply)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
export type SavedReplies = ReturnType<typeof useSavedReplies>
