import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MemoryPage } from '@/components/memory/memory-page'
import { readOwnMemory } from '@/lib/chat/memory/read-own-memory'
import { pageActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'What we remember' }

export default async function Memory() {
  const opened = await readOwnMemory({ actor: await pageActor() })
  if (!opened) redirect('/signin?next=/memory')
  const { sessionId, list, own } = opened
  return <MemoryPage sessionId={sessionId} first={list} own={own} renderedAt={Date.now()} />
}
