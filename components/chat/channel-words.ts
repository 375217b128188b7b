import type { Channel } from '@/db/enums'

/** Where it is now, to begin a sentence with. */
export const at: Record<Channel, string> = {
  kiosk: 'At the kiosk',
  website: 'On the website',
  whatsapp: 'On WhatsApp',
  telegram: 'On Telegram',
  extension: 'In the browser extension',
  workshop: 'In a workshop',
  api: 'In another app',
}
