import { expect, test } from 'vitest'
import { locales } from '@/db/enums'
import { tokens } from '@/lib/language/tokens'
import { germanEmotions } from './emotions-de'
import { englishEmotions } from './emotions-en'
import { hindiEmotions } from './emotions-hi'
import { functionWords } from './function-words'
import { modifiers } from './modifiers'
import { plainWords } from './plain-words'
import { worth } from './worth'

const feelings = { en: englishEmotions, de: germanEmotions, hi: hindiEmotions }

const listsOf = (locale: (typeof locales)[number]) => [
  ...Object.values(feelings[locale]).flatMap((strengths) => Object.values(strengths)),
  ...Object.values(worth[locale]),
  ...Object.values(modifiers[locale]),
  plainWords[locale],
  [...functionWords[locale]].join(' '),
]

// A word that a text is never split into would stand in its list and never be found.
test.each(locales)('the words of %s are spelt as texts are read', (locale) => {
  const misspelt = listsOf(locale)
    .flatMap((list) => list.split(/\s+/).filter(Boolean))
    .filter((entry) => {
      const parts = entry.replace(/^\*|\*$/g, '').split('_')
      return parts.some((part) => tokens(part).length !== 1 || tokens(part)[0]?.word !== part)
    })
  expect(misspelt).toEqual([])
})
