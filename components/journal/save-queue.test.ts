import { describe, expect, test } from 'vitest'
import type { EntryView } from '@/lib/journal/schema'
import { keptOf, takenUp } from './kept-words'
import {
  arrived,
  blankPage,
  failed,
  isUnsaved,
  keptMine,
  openedEntry,
  parted,
  refreshed,
  sending,
  statusOf,
  tookOther,
  unsavedOf,
  waitAfter,
  written,
} from './save-queue'

const entry = (change: Partial<EntryView> = {}): EntryView => ({
  id: '0197a000-0000-7000-8000-000000000001',
  user_id: '0197a000-0000-7000-8000-000000000002',
  title: null,
  content: 'It rained',
  topic_id: null,
  theme: null,
  language: 'en',
  language_chosen: false,
  mood: null,
  words: 2,
  version: 1,
  created_at: '2026-11-20T07:40:00.000Z',
  updated_at: '2026-11-20T07:40:00.000Z',
  analysis: { status: 'waiting', chunks: null, sentiment: null, emotions: null, emotion: null, telling: null },
  ...change,
})

const onPage = (content: string, view = entry()) => written(openedEntry(view), { content })

describe('a page that is no entry yet', () => {
  test('has nothing to save until words are on it', () => {
    expect(isUnsaved(written(blankPage(), { mood: 'low' }))).toBe(false)
    expect(statusOf(blankPage())).toBe('blank')
    const begun = written(blankPage(), { mood: 'low', title: 'Rain' })
    expect(unsavedOf(begun)).toEqual({ title: 'Rain', mood: 'low' })
    expect(statusOf(sending(begun))).toBe('saving')
  })

  test('whose first try was stored unheard sends what came after it', () => {
    const lost = failed(sending(written(blankPage(), { content: 'It' })), 'away')
    const again = sending(written(lost, { content: 'It rained' }))
    const told = arrived(again, entry({ content: 'It' }))
    expect(told.id).toBe(entry().id)
    expect(unsavedOf(told)).toEqual({ content: 'It rained' })
  })
})

describe('one request at a time', () => {
  test('sends what changed alone, and what is typed meanwhile afterwards', () => {
    const first = sending(onPage('It rained a lot'))
    expect(sending(written(first, { title: 'Rain' }))).toMatchObject({ phase: first.phase })
    const then = arrived(written(first, { title: 'Rain' }), entry({ content: 'It rained a lot', version: 2 }))
    expect(unsavedOf(then)).toEqual({ title: 'Rain' })
    expect(then.version).toBe(2)
  })

  test('leaves the blank at the end of a title that is still typed', () => {
    const sent = sending(written(openedEntry(entry()), { title: 'A lighter ' }))
    const then = arrived(sent, entry({ title: 'A lighter', version: 2 }))
    expect(then.draft.title).toBe('A lighter ')
    expect(statusOf(then)).toBe('saved')
  })

  test('holds a change to be stored as it was sent, however the server cleaned it', () => {
    const then = arrived(sending(onPage('a\u0000b')), entry({ content: 'ab', version: 2 }))
    expect(isUnsaved(then)).toBe(false)
  })

  test('sends the choice of a language once', () => {
    const chosen = sending(written(openedEntry(entry()), { language: 'de' }))
    expect(unsavedOf(chosen)).toEqual({ language: 'de' })
    expect(isUnsaved(arrived(chosen, entry({ language: 'de', version: 2 })))).toBe(false)
  })

  test('waits longer with each try, a minute at most', () => {
    const once = failed(sending(onPage('more')), 'away')
    const twice = failed(sending(once), 'away')
    expect(twice.phase).toMatchObject({ at: 'failing', tries: 2 })
    expect([1, 2, 3, 20].map(waitAfter)).toEqual([1000, 2000, 4000, 60_000])
  })
})

describe('another version at the server', () => {
  test('that an unheard try of this page has stored is no other', () => {
    const tries = failed(sending(onPage('It rained a')), 'away')
    const later = sending(written(tries, { content: 'It rained a lot' }))
    const known = parted(later, entry({ content: 'It rained a', version: 2 }))
    expect(known.phase.at).toBe('resting')
    expect(unsavedOf(known)).toEqual({ content: 'It rained a lot' })
    expect(known.version).toBe(2)
  })

  test('with changes elsewhere is put together with those here', () => {
    const both = parted(sending(onPage('It rained a lot')), entry({ mood: 'low', version: 2 }))
    expect(both.draft).toMatchObject({ content: 'It rained a lot', mood: 'low' })
    expect(unsavedOf(both)).toEqual({ content: 'It rained a lot' })
  })

  test('of the same words is asked about, and neither is lost', () => {
    const asked = parted(sending(onPage('It rained here')), entry({ content: 'It rained there', version: 2 }))
    expect(statusOf(asked)).toBe('parted')
    expect(sending(asked)).toBe(asked)
    expect(unsavedOf(keptMine(asked))).toEqual({ content: 'It rained here' })
    expect(keptMine(asked).version).toBe(2)
    expect(tookOther(asked).draft.content).toBe('It rained there')
  })

  test('that was deleted lets the words become an entry of their own', () => {
    const asked = parted(sending(onPage('It rained here')), null)
    expect(keptMine(asked)).toMatchObject({ id: null, draft: { content: 'It rained here' } })
    expect(tookOther(asked)).toEqual(blankPage())
  })

  test('is shown at once where nothing waits here', () => {
    const newer = entry({ content: 'From my phone', version: 2 })
    expect(refreshed(openedEntry(entry()), newer).draft.content).toBe('From my phone')
    expect(refreshed(onPage('mine'), newer).draft.content).toBe('mine')
  })
})

describe('words kept on the device', () => {
  test('are those that are not saved, and come back', () => {
    expect(keptOf(openedEntry(entry()), 'c1', 0)).toBeNull()
    const kept = keptOf(onPage('It rained a lot'), 'c1', 0)
    expect(kept?.draft).toMatchObject({ content: 'It rained a lot' })
    if (kept) expect(takenUp(openedEntry(entry()), kept, entry()).draft.content).toBe('It rained a lot')
  })

  test('are asked about where the entry went on without them, unless it was they that were stored', () => {
    const kept = keptOf(sending(onPage('It rained here')), 'c1', 0)
    if (!kept) throw new Error('nothing was kept')
    const other = entry({ content: 'It rained there', version: 2 })
    expect(statusOf(takenUp(openedEntry(other), kept, other))).toBe('parted')
    const own = entry({ content: 'It rained here', version: 2 })
    expect(statusOf(takenUp(openedEntry(own), kept, own))).toBe('saved')
  })
})
