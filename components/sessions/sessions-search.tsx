'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { SearchField } from '@/components/ui/search-field'
import { sessionsQuery } from '@/lib/sessions/client'

const restMs = 200

type Props = { value: string; onChange: (value: string) => void }

/** One field for token, e-mail, phone and name. It searches once writing rests; Enter on a whole token or id goes straight to its latest session. */
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
    const named = await client.fetchInfiniteQuery(sessionsQuery({ token: wanted, limit: 1 })).catch(() => null)
    const latest = named?.pages[0]?.items[0]
    if (latest) router.push(`/sessions/${latest.session_id}`)
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
      className="w-[392px] max-w-full max-sm:w-[calc(100vw-133px)]"
    />
  )
}
