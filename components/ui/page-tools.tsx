'use client'

import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { Toaster } from './toast'

/** What pages use to keep filters in the address and to say what was done. Not around the kiosk, which uses neither and loads on its own. */
export function PageTools({ notes = 'Notes', children }: { notes?: string; children: ReactNode }) {
  return (
    <NuqsAdapter>
      {children}
      <Toaster label={notes} />
    </NuqsAdapter>
  )
}
