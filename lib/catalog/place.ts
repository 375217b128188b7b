import type { Locale } from '@/db/enums'

const kinds: Record<string, Record<Locale, string>> = {
  Rack: { en: 'Rack', de: 'Ständer', hi: 'रैक' },
  Shelf: { en: 'Shelf', de: 'Regal', hi: 'शेल्फ़' },
  Wall: { en: 'Wall', de: 'Wand', hi: 'दीवार' },
  Hall: { en: 'Hall', de: 'Halle', hi: 'हॉल' },
  'Glass case': { en: 'Glass case', de: 'Vitrine', hi: 'शो केस' },
  'Stand by the door': { en: 'Stand by the door', de: 'Ständer an der Tür', hi: 'दरवाज़े के पास का स्टैंड' },
  Counter: { en: 'Counter', de: 'Kasse', hi: 'काउंटर' },
}

/** A place of the shop such as `Rack 4` in a language; a kind of place it does not know stays as written. */
export function placeIn(place: string, locale: Locale): string {
  const [, kind = '', number = ''] = /^(.*?)( \d+)?$/s.exec(place) ?? []
  return Object.hasOwn(kinds, kind) ? `${kinds[kind]?.[locale]}${number}` : place
}
