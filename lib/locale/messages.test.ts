import { readdirSync, readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { locales } from '@/db/enums'

type Words = { [key: string]: string | Words }

const read = (locale: string, file: string): Words => JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8'))

/** Every message by its path, with the names of what is filled in and of the tags around parts of it. */
function filledIn(words: Words, path = ''): [string, string[]][] {
  return Object.entries(words).flatMap(([key, value]): [string, string[]][] => {
    const here = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[here, [...new Set(namesIn(parse(value)))].sort()]] : filledIn(value, here)
  })
}

function namesIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...namesIn(element.children)]
    const options = element.type === TYPE.select || element.type === TYPE.plural ? Object.values(element.options) : []
    return [element.value, ...options.flatMap(({ value }) => namesIn(value))]
  })
}

describe.each(readdirSync('messages/en'))('%s', (file) => {
  const english = filledIn(read('en', file))

  test.each(locales)('says in %s all that English says, with the same things filled in', (locale) => {
    expect(filledIn(read(locale, file))).toEqual(english)
  })

  test.each(locales)('leaves nothing unsaid in %s', (locale) => {
    const unsaid = JSON.stringify(read(locale, file)).match(/:"\s*"/g)
    expect(unsaid).toBeNull()
  })
})
