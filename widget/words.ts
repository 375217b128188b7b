type Words = {
  label: string
  opening: string
  failed: string
  tab: string
  close: string
  unread: (count: number) => string
}

const words = {
  en: {
    label: 'Chat',
    opening: 'Opening the chat',
    failed: 'The chat did not open here.',
    tab: 'Open it in a new tab',
    close: 'Close',
    unread: (count) => `${count} new`,
  },
  de: {
    label: 'Chat',
    opening: 'Der Chat wird geöffnet',
    failed: 'Der Chat ließ sich hier nicht öffnen.',
    tab: 'In einem neuen Tab öffnen',
    close: 'Schließen',
    unread: (count) => `${count} neu`,
  },
  hi: {
    label: 'चैट',
    opening: 'चैट खुल रही है',
    failed: 'चैट यहाँ नहीं खुली।',
    tab: 'नए टैब में खोलिए',
    close: 'बंद करें',
    unread: (count) => `${count} नए`,
  },
} satisfies Record<string, Words>

export type WidgetLocale = keyof typeof words

export const wordsIn = (locale: WidgetLocale): Words => words[locale]

/** The first of these language tags that we speak, else English. */
export function spoken(tags: (string | null | undefined)[]): WidgetLocale {
  for (const tag of tags) {
    const code = tag?.slice(0, 2).toLowerCase()
    if (code === 'en' || code === 'de' || code === 'hi') return code
  }
  return 'en'
}
