import { type Locale, locales } from '@/db/enums'
import { defaultKioskSettings, type KioskView, type NewKiosk, newKiosk } from '@/lib/sessions/kiosk-schema'

/** A kiosk as the form holds it: what is typed stays text until it is sent. */
export type KioskDraft = {
  name: string
  place: string
  idleSeconds: string
  warnSeconds: string
  spoken: Locale[]
  first: Locale
  country: string
  categories: string[]
}

export type Faults = Partial<Record<keyof KioskDraft, string>>

export function draftOf(kiosk: KioskView | null): KioskDraft {
  const { idleSeconds, warnSeconds, locales: spoken, country, categories } = kiosk?.settings ?? defaultKioskSettings
  return {
    name: kiosk?.name ?? '',
    place: kiosk?.place ?? '',
    idleSeconds: String(idleSeconds),
    warnSeconds: String(warnSeconds),
    spoken,
    first: spoken[0] ?? 'en',
    country,
    categories: categories ?? [],
  }
}

const faultWords: [path: string, field: keyof KioskDraft, words: string][] = [
  ['name', 'name', 'Give it a name.'],
  ['place', 'place', 'Say where it stands.'],
  ['settings.idleSeconds', 'idleSeconds', '15 to 600 seconds.'],
  ['settings.warnSeconds', 'warnSeconds', '10 to 120 seconds.'],
  ['settings.locales', 'spoken', 'Choose at least one.'],
]

/** What is to be sent, or what is wrong, in words, by field. */
export function readDraft(draft: KioskDraft): { fields: Required<NewKiosk> } | { faults: Faults } {
  const { name, place, spoken, country, categories } = draft
  const first = spoken.includes(draft.first) ? [draft.first] : []
  const read = newKiosk.required().safeParse({
    name,
    place,
    settings: {
      idleSeconds: wholeNumber(draft.idleSeconds),
      warnSeconds: wholeNumber(draft.warnSeconds),
      locales: [...first, ...locales.filter((one) => spoken.includes(one) && !first.includes(one))],
      country,
      categories: categories.length > 0 ? categories : null,
    },
  })
  if (read.success) return { fields: { ...read.data, settings: read.data.settings ?? {} } }
  const paths = read.error.issues.map(({ path }) => path.join('.'))
  const faults = faultWords.flatMap(([path, field, words]) => (paths.includes(path) ? [[field, words]] : []))
  return { faults: Object.fromEntries(faults) }
}

const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN)
