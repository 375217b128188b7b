'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const unknown = () => undefined

/** The viewer's time zone; undefined on the server and for the first drawing in the browser, so that the two agree. */
export function useZone(): string | undefined {
  return useSyncExternalStore<string | undefined>(never, here, unknown)
}
