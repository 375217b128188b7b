import type { Channel } from '@/db/enums'

/** The colours of the line: one for each surface, and three that mean something else. */
export type Dye = 'kiosk' | 'web' | 'whatsapp' | 'telegram' | 'extension' | 'system' | 'thread' | 'danger' | 'ok'

const dyes: Record<Channel, Dye> = {
  kiosk: 'kiosk',
  website: 'web',
  whatsapp: 'whatsapp',
  telegram: 'telegram',
  extension: 'extension',
  workshop: 'web',
  api: 'system',
}

/** The dye of a channel word; anything unknown is of the system. */
export const dyeOf = (channel: string | null | undefined): Dye => dyes[channel as Channel] ?? 'system'

/** Sets `--dye`, `--dye-t` and `--dye-s` for all inside, and with them `bg-dye`, `text-dye-t` and `bg-dye-soft`. */
export const dyeClass = (dye: Dye) => `d-${dye}`

const names: Record<Channel, string> = {
  kiosk: 'Kiosk',
  website: 'Website',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  extension: 'Extension',
  workshop: 'Workshop',
  api: 'API',
}

/** What staff call a channel; an unknown word stands for itself. */
export const channelName = (channel: string) => names[channel as Channel] ?? channel
