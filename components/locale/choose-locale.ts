'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { Locale } from '@/db/enums'
import { localeCookie } from '@/lib/locale/locale-schema'

const yearSeconds = 31_536_000

/** Changes the language of the pages in place: what is typed and shown stays, its words are read anew. */
export function useChooseLocale() {
  const router = useRouter()
  const [changing, begin] = useTransition()
  const choose = (locale: Locale) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain HTTP
    document.cookie = `${localeCookie}=${locale}; path=/; max-age=${yearSeconds}; samesite=lax`
    begin(() => router.refresh())
  }
  return { choose, changing }
}
