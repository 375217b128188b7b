import type { Locale } from '@/db/enums'
import { type ColourName, colours } from './schema'

const en = Object.fromEntries(colours.map((colour) => [colour, colour])) as Record<ColourName, string>

/** What a colour is called in each language, as it stands in a sentence. */
export const colourWords: Record<Locale, Record<ColourName, string>> = {
  en,
  de: {
    teal: 'Petrol',
    orange: 'Orange',
    magenta: 'Magenta',
    blue: 'Blau',
    navy: 'Marineblau',
    green: 'Grün',
    olive: 'Oliv',
    red: 'Rot',
    yellow: 'Gelb',
    grey: 'Grau',
    black: 'Schwarz',
    white: 'Weiß',
    purple: 'Lila',
    pink: 'Rosa',
    brown: 'Braun',
  },
  hi: {
    teal: 'फ़िरोज़ी',
    orange: 'नारंगी',
    magenta: 'रानी',
    blue: 'नीला',
    navy: 'गहरा नीला',
    green: 'हरा',
    olive: 'मेहंदी',
    red: 'लाल',
    yellow: 'पीला',
    grey: 'स्लेटी',
    black: 'काला',
    white: 'सफ़ेद',
    purple: 'बैंगनी',
    pink: 'गुलाबी',
    brown: 'भूरा',
  },
}
