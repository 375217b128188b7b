import type { QueryClient } from '@tanstack/react-query'
import { forgetOutbox } from '@/components/chat/outbox-store'
import { forgetLive } from '@/components/live/use-live'
import { themeKey } from '@/components/ui/theme-script'
import { leavingKey } from './leaving'

/** What belongs to the screen and to nobody. */
const ofTheScreen = [themeKey, leavingKey]

/** Forgets everything that this browser holds of a visitor besides the drawn page and the session's cookie. */
export function wipe(client: QueryClient) {
  forgetLive()
  forgetOutbox()
  void client.cancelQueries()
  client.clear()
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = window[name]
      for (const key of Object.keys(storage)) if (!ofTheScreen.includes(key)) storage.removeItem(key)
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}
