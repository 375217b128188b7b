import type { Locale as OurLocale } from '@/db/enums'
import type chat from './en/chat.json'
import type kiosk from './en/kiosk.json'
import type thread from './en/thread.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale
    Messages: { thread: typeof thread; chat: typeof chat; kiosk: typeof kiosk }
  }
}
