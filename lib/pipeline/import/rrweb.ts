import { isObject } from '@/lib/is-object'
import { type Interaction, longest } from '@/lib/pipeline/schema'
import { ImportError } from './import-error'
import { mostInteractions, Recorded } from './recorded'
import type { RecordedFile } from './recording'
import {
  earliestTime,
  eventType,
  mouse,
  nodeIdOf,
  numberOf,
  type RawEvent,
  readEvent,
  readEvents,
  source,
  textOf,
} from './rrweb-event'
import { isMasked, roleOf } from './rrweb-name'
import { type PageNode, RecordedPage } from './rrweb-page'
import { frameOf, meantBy, targetOfNode } from './rrweb-target'

const scrollPauseMs = 2000
const doubleClickMs = 1000
const longestNote = 2000

/**
 * Reads a recording of rrweb: what a person did, with the elements as they stood at that time. What the page looked like is let go.
 * @param file the parsed JSON: the events, or an object with them as `events`
 * @param options.base when it began, for a recording that counts its times from its beginning
 * @returns one session, its times those of the recording
 * @throws ImportError with the JSON pointer of the first place that does not fit
 */
export function parseRrweb(file: unknown, { base = new Date() }: { base?: Date } = {}): RecordedFile {
  const { events, pointer } = readEvents(file)
  const reader = new RrwebReader(base.getTime())
  for (const [index, raw] of events.entries()) reader.read(readEvent(raw, `${pointer}/${index}`))
  if (!reader.hasPage) {
    throw new ImportError(
      pointer,
      'The recording has no full snapshot (an event of type 2), so nothing in it can be found.',
    )
  }
  const { interactions } = reader.recorded
  if (interactions.length === 0) throw new ImportError(pointer, 'Nobody did anything in this recording.')
  const [date, time] = (interactions[0]?.occurredAt ?? '').split('T')
  return { sessions: [{ title: `Recording ${date} ${time?.slice(0, 5)}`, interactions }], skipped: [] }
}

class RrwebReader {
  readonly recorded: Recorded
  readonly #base: number
  readonly #page = new RecordedPage()
  /** How far the times of the file are from real ones. */
  #offset: number | null = null
  #opened: Interaction | null = null
  #typing: { id: number; interaction: Interaction } | null = null
  #scrolling: Interaction | null = null
  #clicked: { id: number; at: number } | null = null
  hasPage = false

  constructor(base: number) {
    this.#base = base
    this.recorded = new Recorded(base)
  }

  /** @throws ImportError */
  read(event: RawEvent) {
    this.#offset ??= event.at < earliestTime ? this.#base - event.at : 0
    this.recorded.at = event.at + this.#offset
    if (event.type === eventType.meta) this.#open(event)
    else if (event.type === eventType.fullSnapshot) this.#snapshot(event)
    else if (event.type === eventType.incremental) this.#happen(event)
    else if (event.type === eventType.custom) this.#custom(event)
  }

  /** A meta event comes with each snapshot; it is a navigation when the address is another. */
  #open({ data, pointer }: RawEvent) {
    const href = textOf(data.href) ?? ''
    if (href === '') throw new ImportError(`${pointer}/href`, 'A meta event needs “href” as text.')
    if (href === this.recorded.page.url) return
    this.recorded.page = { url: href, title: '' }
    this.#opened = this.#add({ type: 'navigate' })
  }

  #snapshot({ data }: RawEvent) {
    this.#page.reset(data.node)
    this.hasPage = true
    this.#readTitle()
  }

  /** The title of the page, on the navigation that led to it too. */
  #readTitle() {
    const title = this.#page.title().replace(/\s+/g, ' ').trim().slice(0, longest.title)
    if (!title || isMasked(title) || title === this.recorded.page.title) return
    this.recorded.page = { ...this.recorded.page, title }
    if (this.#opened && !this.#opened.title) this.#opened.title = title
    this.#opened = null
  }

  #happen(event: RawEvent) {
    const { data } = event
    if (data.source === source.mutation) {
      this.#page.change(data)
      this.#readTitle()
    } else if (data.source === source.mouse) this.#press(event)
    else if (data.source === source.input) this.#type(event)
    else if (data.source === source.scroll) this.#scroll(event)
  }

  #press(event: RawEvent) {
    const { type } = event.data
    if (type !== mouse.click && type !== mouse.doubleClick && type !== mouse.contextMenu) return
    const id = nodeIdOf(event)
    const { at } = this.recorded
    const isDoubled = this.#clicked?.id === id && at - this.#clicked.at <= doubleClickMs
    // The browser tells of both clicks before it tells that they were one double click.
    if (type === mouse.doubleClick && isDoubled) return
    if (type === mouse.click) this.#clicked = { id, at }
    const [x, y] = [numberOf(event.data.x), numberOf(event.data.y)]
    const place = { ...(x !== null && { x }), ...(y !== null && { y }) }
    this.#add({ type: type === mouse.contextMenu ? 'contextmenu' : 'click', ...this.#on(id, true), ...place })
  }

  /** What is typed into one field is one interaction until something else is done. */
  #type(event: RawEvent) {
    const id = nodeIdOf(event)
    const node = this.#page.get(id)
    const role = node && roleOf(node)
    // A box is ticked by the click before; a page may also fill its fields by itself.
    if (role === 'checkbox' || role === 'radio' || event.data.userTriggered === false) return
    const value = typedIn(event, node)
    if (this.#typing?.id === id) {
      this.#typing.interaction.value = value
      this.#typing.interaction.occurredAt = new Date(this.recorded.at).toISOString()
      return
    }
    const interaction = this.#add({ type: node?.tag === 'select' ? 'select' : 'input', ...this.#on(id), value })
    this.#typing = { id, interaction }
  }

  /** Coarse: one until there is a pause, whatever is scrolled meanwhile, as areas pull each other along. */
  #scroll({ data }: RawEvent) {
    const [x, y] = [numberOf(data.x) ?? 0, numberOf(data.y) ?? 0]
    const last = this.#scrolling
    const occurredAt = new Date(this.recorded.at).toISOString()
    if (last && this.recorded.at - Date.parse(last.occurredAt) <= scrollPauseMs) {
      Object.assign(last, { x, y, occurredAt })
      return
    }
    const typing = this.#typing
    this.#scrolling = this.#add({ type: 'scroll', x, y })
    this.#typing = typing
  }

  #custom({ data }: RawEvent) {
    const tag = textOf(data.tag)?.trim() || 'unnamed'
    const payload = data.payload === undefined ? undefined : noteOf(data.payload)
    this.#add({ type: `custom:${tag}`.slice(0, 50), ...(payload && { value: payload }) })
  }

  #add(happening: Pick<Interaction, 'type'> & Partial<Interaction>): Interaction {
    if (this.recorded.interactions.length >= mostInteractions) {
      throw new ImportError('', `The recording has more than ${mostInteractions} interactions; split it.`)
    }
    this.#typing = null
    this.#scrolling = null
    return this.recorded.add(happening)
  }

  #on(id: number, meant = false): Partial<Interaction> {
    const node = this.#page.get(id)
    if (!node || node.tag === '#document') return {}
    const one = meant ? meantBy(node) : node
    const frame = frameOf(one)
    return { target: targetOfNode(one, this.#page), ...(frame && { frame }) }
  }
}

/** What was typed, unless the recorder was told to hide it or it is a password. */
function typedIn({ data }: RawEvent, node: PageNode | undefined): string {
  const isPassword = node?.attributes.get('type') === 'password' || node?.attributes.has('data-rr-is-password')
  if (isPassword) return '[redacted:password]'
  const text = textOf(data.text) ?? ''
  return isMasked(text) ? '[masked]' : text.slice(0, longest.value)
}

/** Free data in a few words; what is nested deeply is not looked into. */
function noteOf(payload: unknown): string {
  if (typeof payload === 'string') return payload.slice(0, longestNote)
  if (!isObject(payload)) return Array.isArray(payload) ? 'a list' : String(payload)
  const parts = Object.entries(payload)
    .slice(0, 20)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
  return JSON.stringify(Object.fromEntries(parts)).slice(0, longestNote)
}
