'use client'

import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { type Downloaded, downloadLog } from './download-log'

type Words = { saved: (name: string) => string; failed: string; safe: string }

const english: Words = {
  saved: (name) => `${name} is saved`,
  failed: 'The file could not be made',
  safe: 'Nothing is lost. Try again in a moment.',
}

/** One download of a log at a time: how far it is (null while none runs), a way to start it and one to end it. */
export function useDownload(words = english) {
  const [progress, setProgress] = useState<Downloaded | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (url: string, name: string) => {
    if (running.current) return false
    const controller = new AbortController()
    running.current = controller
    setProgress({ rows: 0, total: null })
    try {
      const saved = await downloadLog({ url, name, onProgress: setProgress, signal: controller.signal })
      if (saved) toast.success(words.saved(name))
      return saved
    } catch {
      toast.error(words.failed, { description: words.safe })
      return false
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  return { progress, start, cancel: () => running.current?.abort() }
}
