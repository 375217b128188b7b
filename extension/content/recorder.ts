import type { Told } from '@/extension/shared/interaction'
import { actingKey, type Place } from './acting-key'
import { type Details, type Draft, draft, type Here, hereNow, type Kind, moment } from './draft'
import { isTextField, maskOf, textIn } from './fields'
import { isPersonal, withoutPersonal } from './mask'
import { describe, isActionable, meantBy } from './target'
import { Typing } from './typing'

type Field = { mask: string | null; parameter: string | null; target: NonNullable<Details['target']>; here: Here }

/** Where what was seen goes. */
export type Sink = { note(draft: Draft): void; told(masked: Masked): void }

export type Masked = Omit<Told, 'recordingId'>

const longestValue = 5000
/** Shorter words stand in too many others. */
const shortestTold = 4
const titleSettlesMs = 300
const scrollSettlesMs = 1000
const betweenScrollsMs = 3000
const impliedClickMs = 100

const elementsOf = (event: Event) => event.composedPath().filter((one): one is Element => one instanceof Element)

/** Notes what a person does on one page, or in one frame of it, until it is ended. */
export class Recorder {
  readonly #typing = new Typing<Element, Field>((field, value) => this.#typed(field, value))
  readonly #over = new AbortController()
  #arrivedAt: number | null = null
  #url = location.href
  #scrolledAt = 0
  #scroll: ReturnType<typeof setTimeout> | undefined
  #enteredAt = 0

  /** @param arrived whether the person has only just come to this page */
  constructor(
    private readonly sink: Sink,
    arrived: boolean,
  ) {
    if (arrived) this.#arrive()
    if (document.readyState === 'loading') this.#on(document, 'DOMContentLoaded', () => this.#settleArrival())
    else this.#settleArrival()
    this.#on(window, 'click', (event) => this.#clicked(event as MouseEvent))
    this.#on(window, 'input', (event) => this.#wrote(event))
    this.#on(window, 'change', (event) => this.#changed(event))
    this.#on(window, 'focusout', (event) => this.#left(event))
    this.#on(window, 'submit', (event) => this.#submitted(event))
    this.#on(window, 'keydown', (event) => this.#pressed(event as KeyboardEvent))
    this.#on(window, 'scroll', () => this.#scrolled())
    this.#on(window, 'pagehide', () => this.settle())
    if (window === window.parent) this.#on(navigation, 'currententrychange', () => this.#moved())
  }

  /** Notes what is still open. */
  settle() {
    this.#typing.leaveAll()
    this.#settleArrival()
  }

  end() {
    this.settle()
    clearTimeout(this.#scroll)
    this.#over.abort()
  }

  #on(on: EventTarget, type: string, act: (event: Event) => void) {
    const only = (event: Event) => {
      // What a script of the page sets off is not the person's doing.
      if (event.isTrusted) act(event)
    }
    on.addEventListener(type, only, { capture: true, passive: true, signal: this.#over.signal })
  }

  #arrive() {
    if (window === window.parent) this.#arrivedAt = moment()
  }

  #settleArrival() {
    const at = this.#arrivedAt
    this.#arrivedAt = null
    if (at !== null) this.sink.note(draft('navigation', {}, hereNow(), at))
  }

  /** The address changed and the page did not: its title follows a little later. */
  #moved() {
    if (location.href === this.#url) return
    this.settle()
    this.#url = location.href
    this.#arrive()
    setTimeout(() => this.#over.signal.aborted || this.#settleArrival(), titleSettlesMs)
  }

  #seen(kind: Kind, details: Details) {
    this.settle()
    this.sink.note(draft(kind, details, hereNow()))
  }

  #clicked(event: MouseEvent) {
    const path = elementsOf(event)
    if (this.#isImplied(event, path)) return
    const element = meantBy(path)
    if (!element) return
    this.#seen('click', { target: describe(element), x: Math.round(event.clientX), y: Math.round(event.clientY) })
  }

  /** The click that the browser adds of itself: on the field of a label, or on the button that Enter presses. */
  #isImplied({ detail }: MouseEvent, path: Element[]): boolean {
    if (detail === 0 && moment() - this.#enteredAt < impliedClickMs) return true
    const at = path.findIndex((one) => one instanceof HTMLLabelElement)
    const label = path[at] as HTMLLabelElement | undefined
    const field = label?.control
    return !!field && !path.includes(field) && !path.slice(0, at).some(isActionable)
  }

  #wrote(event: Event) {
    const field = elementsOf(event).find(isTextField)
    if (field) this.#typing.typed(field, textIn(field), () => this.#describeField(field))
  }

  #describeField(field: Element): Field {
    const target = describe(field)
    const mask = maskOf(field, target.name ?? '')
    return { target, mask, parameter: field.getAttribute('name'), here: hereNow() }
  }

  #typed({ target, mask, parameter, here }: Field, value: string) {
    this.#settleArrival()
    const text = value.trim()
    if (text && mask) {
      const mayBeTold = isPersonal(mask) && text.length >= shortestTold
      this.sink.told({ text: mayBeTold ? text : null, parameter, placeholder: mask })
    }
    const shown = text === '' ? '' : (mask ?? withoutPersonal(value.slice(0, longestValue)))
    this.sink.note(draft('input', { target, value: shown }, here))
  }

  #left(event: Event) {
    const [element] = elementsOf(event)
    if (element) this.#typing.left(element)
  }

  #submitted(event: Event) {
    const [form] = elementsOf(event)
    if (form) this.#seen('submit', { target: describe(form) })
  }

  #changed(event: Event) {
    const [element] = elementsOf(event)
    if (!element) return
    if (element instanceof HTMLSelectElement) {
      const { target, mask, parameter } = this.#describeField(element)
      if (mask) this.sink.told({ text: null, parameter, placeholder: mask })
      const value = [...element.selectedOptions].map((option) => option.value).join(',')
      this.#seen('select', { target, value: mask ?? value })
    } else if (element instanceof HTMLInputElement && element.type === 'file') {
      this.#seen('input', { target: describe(element), value: '[file]' })
    } else this.#typing.left(element)
  }

  #pressed(event: KeyboardEvent) {
    const element = elementsOf(event)[0] ?? document.documentElement
    const key = actingKey(event, placeOf(element))
    if (!key) return
    this.#seen('key', { key, ...(isActionable(element) && { target: describe(element) }) })
    if (key === 'Enter' && isTextField(element)) this.#enteredAt = moment()
  }

  /** Once it rests, and not again at once. */
  #scrolled() {
    clearTimeout(this.#scroll)
    const wait = Math.max(scrollSettlesMs, this.#scrolledAt + betweenScrollsMs - moment())
    this.#scroll = setTimeout(() => {
      this.#scrolledAt = moment()
      this.#seen('scroll', { x: Math.round(scrollX), y: Math.round(scrollY) })
    }, wait)
  }
}

function placeOf(element: Element): Place {
  if (element instanceof HTMLTextAreaElement) return 'lines'
  if (element instanceof HTMLSelectElement) return 'arrows'
  if (element instanceof HTMLInputElement) {
    if (/^(?:radio|range|number|date|time|month|week|datetime-local)$/.test(element.type)) return 'arrows'
    return isTextField(element) ? 'line' : 'pressable'
  }
  if (isTextField(element)) return 'lines'
  return isActionable(element) ? 'pressable' : 'page'
}
