import type { Locale as OurLocale } from '@/db/enums'
import type account from './en/account.json'
import type carryOn from './en/carryOn.json'
import type chat from './en/chat.json'
import type conversations from './en/conversations.json'
import type journal from './en/journal.json'
import type kiosk from './en/kiosk.json'
import type landing from './en/landing.json'
import type memory from './en/memory.json'
import type mood from './en/mood.json'
import type page from './en/page.json'
import type privacy from './en/privacy.json'
import type reset from './en/reset.json'
import type signIn from './en/signIn.json'
import type signUp from './en/signUp.json'
import type talk from './en/talk.json'
import type thread from './en/thread.json'
import type workshop from './en/workshop.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale
    Messages: {
      page: typeof page
      thread: typeof thread
      chat: typeof chat
      kiosk: typeof kiosk
      landing: typeof landing
      signIn: typeof signIn
      signUp: typeof signUp
      reset: typeof reset
      account: typeof account
      conversations: typeof conversations
      memory: typeof memory
      mood: typeof mood
      privacy: typeof privacy
      carryOn: typeof carryOn
      workshop: typeof workshop
      talk: typeof talk
      journal: typeof journal
    }
  }
}
