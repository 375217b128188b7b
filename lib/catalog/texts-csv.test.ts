import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { helpTextQuery } from './help-schema'
import { exportHelpTexts, importHelpTexts } from './help-text-csv'
import { changeHelpText, createHelpText, listHelpTexts, removeHelpText } from './manage-help-texts'
import { createSavedReply, listSavedReplies } from './manage-saved-replies'
import { savedReplyQuery } from './reply-schema'
import { exportSavedReplies, importSavedReplies } from './saved-reply-csv'
import { seedHelpTexts } from './seed'

let admin: Actor

beforeAll(async () => {
  await seedHelpTexts()
  admin = await program('admin')
})

const bytes = (file: string) => new TextEncoder().encode(file)

test('help texts go out and come back unchanged, with their paragraphs and what looks like a formula', async () => {
  const body = '=Two paragraphs,\n\n"quoted"; and <b>plain</b>'
  const made = await createHelpText({
    actor: admin,
    text: { topic: 'odd', locale: 'en', title: '@odd', body, words: '' },
  })
  const file = await text(await exportHelpTexts({ actor: admin }))
  expect(await importHelpTexts({ actor: admin, file: bytes(file) })).toEqual({
    created: 0,
    changed: 0,
    unchanged: 28,
    rejected: [],
  })
  await removeHelpText({ actor: admin, id: made.id })
  expect(await importHelpTexts({ actor: admin, file: bytes(file) })).toMatchObject({ created: 1, unchanged: 27 })
  const { items } = await listHelpTexts({ actor: admin, ...helpTextQuery.parse({ q: 'paragraphs,' }) })
  expect(items).toMatchObject([{ topic: 'odd', title: '@odd', body }])
})

test('a text that does not fit is told, the others are stored, and an empty cell changes nothing', async () => {
  const file =
    'topic,locale,title,body\nreturns,de,Zurückgeben,\nreturns,fr,Retours,x\nGift Wrap,en,Wrap,x\nwrapping,en,Gift wrap,'
  const { changed, created, rejected } = await importHelpTexts({ actor: admin, file: bytes(file) })
  expect({ changed, created }).toEqual({ changed: 1, created: 0 })
  expect(rejected).toEqual([
    { line: 3, detail: 'locale: en, de or hi.' },
    { line: 4, detail: 'topic: Small letters, digits and dashes, such as opening-hours.' },
    { line: 5, detail: expect.stringMatching(/^body: /) },
  ])
  const { items } = await listHelpTexts({ actor: admin, ...helpTextQuery.parse({ q: 'Zurückgeben', locale: 'de' }) })
  expect(items[0]?.body).toMatch(/30 Tagen/)
})

test('a topic has one text a language', async () => {
  const { items } = await listHelpTexts({ actor: admin, ...helpTextQuery.parse({ q: 'gift-cards' }) })
  const [german] = items.filter(({ locale }) => locale === 'de')
  const change = { locale: 'en' as const }
  await expect(changeHelpText({ actor: admin, id: german?.id ?? '', change })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('pages of texts hold each once, and all staff read what admins alone change', async () => {
  const { actor } = await member('instructor')
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listHelpTexts({ actor, ...helpTextQuery.parse({ limit: 4, cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  expect(seen).toHaveLength(28)
  expect(new Set(seen).size).toBe(28)
  const reply = { name: 'greeting', locale: 'en' as const, content: 'Hello' }
  await expect(createSavedReply({ actor, reply })).rejects.toMatchObject({ code: 'forbidden' })
  const { actor: customer } = await member('customer')
  const list = { ...savedReplyQuery.parse({}), actor: customer }
  await expect(listSavedReplies(list)).rejects.toMatchObject({ code: 'forbidden' })
})

test('saved replies go out and come back', async () => {
  const reply = { name: '+ thanks', locale: 'de' as const, content: 'Danke,\nbis bald' }
  await createSavedReply({ actor: admin, reply })
  await expect(createSavedReply({ actor: admin, reply })).rejects.toMatchObject({ code: 'conflict' })
  const file = await text(await exportSavedReplies({ actor: admin }))
  const take = () => importSavedReplies({ actor: admin, file: bytes(`${file}+ thanks,en,Thank you\r\n`) })
  expect(await take()).toEqual({ created: 1, changed: 0, unchanged: 1, rejected: [] })
  expect(await take()).toEqual({ created: 0, changed: 0, unchanged: 2, rejected: [] })
})
