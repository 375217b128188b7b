'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { SearchField } from '@/components/ui/search-field'
import { sessionsQuery } from '@/lib/sessions/client'

const restMs = 200

type Props = { value: string; onChange: (value: string) => void }

/** One field for token, e-mail, phone and name. It searches once writing rests; Enter on a whole token goes straight to its session. */
export function SessionsSearch({ value, onChange }: Props) {
  const [text, setText] = useState(value)
  const router = useRouter()
  const client = useQueryClient()
  const [settled, setSettled] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  if (value !== settled) {
    // The address changed by another hand: back, forward, "Clear filters".
    setSettled(value)
    setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const settle = (next: string) => {
    setSettled(next)
    onChange(next)
  }
  const write = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => settle(next), restMs)
  }
  const jump = async (event: KeyboardEvent) => {
    const wanted = text.trim()
    if (event.key !== 'Enter' || wanted === '') return
    // Whoever goes to another page takes no search along.
    clearTimeout(timer.current)
    const found = await client.fetchInfiniteQuery(sessionsQuery({ q: wanted, limit: 2 })).catch(() => null)
    const exact = found?.pages[0]?.items.filter((item) => [item.token, item.session_id].includes(wanted)) ?? []
    if (exact.length === 1 && exact[0]) router.push(`/sessions/${exact[0].session_id}`)
    else settle(text)
  }
  return (
    <SearchField
      label="Token, e-mail, phone or name"
      hotkey="/"
      maxLength={200}
      value={text}
      onChange={(event) => write(event.target.value)}
      onClear={() => write('')}
      onKeyDown={jump}
      className="w-[392px] max-w-full max-sm:w-[calc(100vw-117px)]"
    />
  )
}
