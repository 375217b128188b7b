'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { KeyboardEvent } from 'react'
import { SearchField } from '@/components/ui/search-field'
import { useSettledText } from '@/components/ui/use-settled-text'
import { sessionsQuery } from '@/lib/sessions/client'

type Props = { value: string; onChange: (value: string) => void }

/** One field for token, e-mail, phone and name. It searches once writing rests; Enter on a whole token or id goes straight to its latest session. */
export function SessionsSearch({ value, onChange }: Props) {
  const { text, write, settle, leave } = useSettledText(value, onChange)
  const router = useRouter()
  const client = useQueryClient()
  const jump = async (event: KeyboardEvent) => {
    const wanted = text.trim()
    if (event.key !== 'Enter' || wanted === '') return
    // Whoever goes to another page takes no search along.
    leave()
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
      onClear={() => settle('')}
      onKeyDown={jump}
      className="w-[392px] max-w-full max-sm:w-[calc(100vw-133px)]"
    />
  )
}
