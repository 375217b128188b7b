'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { toast } from 'sonner'
import { useNow } from '@/components/ui/use-now'
import { deleteEntry, entryOptions, restoreEntry } from '@/lib/journal/client'
import { EntryEditor } from './entry-editor'
import { EntryOpening } from './entry-opening'
import { useFreshMood } from './use-fresh-mood'
import { useWriting } from './use-writing'

const undoMs = 10_000

type Props = { personId: string; renderedAt: number; children: ReactNode }

/** Where one writes: a blank page, or the entry that the address names. `children` is what was, shown beside it. */
export function WritePage({ personId, renderedAt, children }: Props) {
  const t = useTranslations('journal')
  const router = useRouter()
  const client = useQueryClient()
  const now = useNow(renderedAt, 60_000)
  const { id, number, sheet, state, opened, startAnew } = useWriting(personId)
  const [finishing, setFinishing] = useState(false)
  const entry = useQuery({ ...entryOptions(state.id ?? id ?? ''), enabled: (state.id ?? id) !== null })

  useFreshMood(entry.data)
  useEffect(() => {
    if (entry.data) sheet?.refresh(entry.data)
  }, [entry.data, sheet])

  if (!sheet) return <EntryOpening entry={entry} onOpen={opened} />

  const finish = async () => {
    setFinishing(true)
    const saved = await sheet.save()
    setFinishing(false)
    if (!saved) return void toast.error(t('notFinished.title'), { description: t('notFinished.text') })
    if (sheet.get().id === null) return void toast(t('nothingYet'))
    toast.success(t('finished.title'), { description: t('finished.text') })
    startAnew()
  }
  const erase = async () => {
    await sheet.save()
    const { id: gone } = sheet.get()
    if (!gone) return
    try {
      await deleteEntry(gone)
    } catch {
      return void toast.error(t('notDeleted'))
    }
    sheet.end()
    client.removeQueries({ queryKey: entryOptions(gone).queryKey })
    void client.invalidateQueries({ queryKey: ['timeline'] })
    startAnew()
    toast(t('deleted'), { duration: undoMs, action: { label: t('undo'), onClick: () => void undo(gone) } })
  }
  const undo = async (gone: string) => {
    try {
      const back = await restoreEntry(gone)
      client.setQueryData(entryOptions(gone).queryKey, back)
      void client.invalidateQueries({ queryKey: ['timeline'] })
      toast.success(t('restored'))
      router.push(`/journal/${gone}`)
    } catch {
      toast.error(t('notRestored'))
    }
  }
  return (
    <EntryEditor
      key={number}
      sheet={sheet}
      state={state}
      entry={entry.data}
      now={now}
      onFinish={finish}
      finishing={finishing}
      onNew={startAnew}
      onDelete={erase}
    >
      {children}
    </EntryEditor>
  )
}
