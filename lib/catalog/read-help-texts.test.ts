import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '@/db/client'
import { helpTexts } from '@/db/schema/catalog'
import { helpTexts as demo } from '@/db/seed/help-texts'
import { helpTextView } from './help-schema'
import { helpTextsIn } from './read-help-texts'
import { seedHelpTexts } from './seed'

const topics = Object.keys(demo).sort()

it('an empty shop gets the demo texts once, also when several start together', async () => {
  const written = await Promise.all([seedHelpTexts(), seedHelpTexts(), seedHelpTexts()])
  expect(written.reduce((sum, count) => sum + count, 0)).toBe(topics.length * 3)
  expect(await seedHelpTexts()).toBe(0)
})

it('each topic comes once, in English where the language has none', async () => {
  await db.delete(helpTexts).where(and(eq(helpTexts.topic, 'returns'), eq(helpTexts.locale, 'de')))
  const texts = await helpTextsIn('de')
  expect(texts.map(({ topic }) => topic)).toEqual(topics)
  for (const text of texts) {
    expect(text.locale).toBe(text.topic === 'returns' ? 'en' : 'de')
    expect(() => helpTextView.parse(text)).not.toThrow()
  }
})
