import { lazy } from 'react'

const read = () => import('./kiosk-chat')

/** The chat itself, which nobody needs before they have begun. */
export const KioskChat = lazy(async () => ({ default: (await read()).KioskChat }))

/** Fetches it, so that it is there without a wait and without a network. @throws TypeError or the like when it cannot be had. */
export async function loadChat() {
  await read()
}
