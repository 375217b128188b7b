'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Messenger } from '@/db/enums'

const On = createContext<Messenger[]>([])

/** Tells the page inside which messengers a conversation can go on in. */
export function MessengersOn({ on, children }: { on: Messenger[]; children: ReactNode }) {
  return <On value={on}>{children}</On>
}

export const useMessengersOn = () => useContext(On)

/** As people know them, in every language. */
export const messengerName: Record<Messenger, string> = { whatsapp: 'WhatsApp', telegram: 'Telegram' }
