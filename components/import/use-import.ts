'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '@/lib/http/fetch'
import { importFile } from '@/lib/pipeline/import-client'
import type { ImportFormat } from '@/lib/pipeline/import-schema'
import { type ChosenFile, lookInto } from './chosen-file'

function refusalOf(error: unknown): ChosenFile['state'] {
  if (!(error instanceof ApiError)) {
    return { kind: 'refused', words: 'Nothing was imported: the server could not be reached. Try again.', place: null }
  }
  return { kind: 'refused', words: error.message, place: error.errors[0]?.pointer || null }
}

/** The files chosen for import, sent one after another. A file refused can be sent again as another format. */
export function useImport() {
  const cache = useQueryClient()
  const [files, setFiles] = useState<ChosenFile[]>([])
  const [goal, setGoal] = useState('')
  const [sending, setSending] = useState(false)

  const change = (id: string, to: Partial<ChosenFile>) =>
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))

  const add = async (list: Iterable<File>) => {
    const looked = await Promise.all(Array.from(list, (file) => lookInto(file, crypto.randomUUID())))
    setFiles((all) => [...all, ...looked])
  }

  const send = async () => {
    setSending(true)
    for (const { id, file, format, state } of files) {
      if (state.kind !== 'ready' || !format) continue
      change(id, { state: { kind: 'sending' } })
      try {
        change(id, { state: { kind: 'done', view: await importFile(file, { format, goal }) } })
      } catch (error) {
        change(id, { state: refusalOf(error) })
      }
    }
    setSending(false)
    await cache.invalidateQueries({ queryKey: ['pipeline'] })
  }

  return {
    files,
    goal,
    sending,
    /** How many files a press on the button sends. */
    ready: files.filter(({ state, format }) => state.kind === 'ready' && format).length,
    add,
    send,
    setGoal,
    setFormat: (id: string, format: ImportFormat) => change(id, { format, state: { kind: 'ready' } }),
    remove: (id: string) => setFiles((all) => all.filter((one) => one.id !== id)),
    clear: () => {
      setFiles([])
      setGoal('')
    },
  }
}
