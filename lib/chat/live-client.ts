import { apiHeaders } from '@/lib/http/fetch'
import { eventParser, type ReceivedEvent } from '@/lib/http/read-events'
import { type LiveEvent, liveEvent } from './live-schema'

/** `waiting` tries again by itself, `offline` as well; `refused` stays until it is opened anew. */
export type LiveState = 'connecting' | 'open' | 'waiting' | 'offline' | 'refused'

type Options = {
  /** The place to go on from, else the present end. */
  after: string | null
  onState: (state: LiveState) => void
  /** @param cursor the place after it, where it has one. */
  onEvent: (event: LiveEvent, cursor: string | null) => void
  /** The server gave any sign. */
  onSign: () => void
}

/** The server gives a sign each 15 seconds. */
const silenceMs = 40_000
const firstWaitMs = 500
const longestWaitMs = 15_000
const refusals = [401, 403, 404]

/** Half a second, doubled at each try, and spread so that not all browsers come back at once. */
const waitMs = (tries: number) => Math.min(longestWaitMs, firstWaitMs * 2 ** tries) * (0.5 + Math.random())

/** The event stream of this browser: comes back by itself from where it broke off, until it is refused or closed. */
export class LiveStream {
  #after: string | null
  #tries = 0
  #state: LiveState = 'connecting'
  #lastSign = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #present = new AbortController()
  readonly #closed = new AbortController()
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
    this.#after = options.after
    const { signal } = this.#closed
    window.addEventListener('online', () => this.#hurry(), { signal })
    window.addEventListener('offline', () => this.#dropped(), { signal })
    document.addEventListener('visibilitychange', () => this.#hurry(), { signal })
    void this.#open()
  }

  get state() {
    return this.#state
  }

  /** Opens it anew at once, as whoever this browser is now. */
  restart() {
    this.#tries = 0
    void this.#open()
  }

  close() {
    this.#closed.abort()
    this.#present.abort()
    clearTimeout(this.#timer)
  }

  /** Somebody looks, or the network is back: there is no waiting, and what has been silent for too long is given up. */
  #hurry() {
    if (document.hidden || this.#state === 'refused' || this.#state === 'connecting') return
    if (this.#state !== 'open' || Date.now() - this.#lastSign > silenceMs) this.restart()
  }

  #become(state: LiveState) {
    if (this.#state === state) return
    this.#state = state
    this.#options.onState(state)
  }

  #mindSilence() {
    this.#lastSign = Date.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#dropped(), silenceMs)
  }

  #dropped() {
    this.#present.abort()
    if (this.#closed.signal.aborted || this.#state === 'refused') return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#open(), waitMs(this.#tries))
    this.#tries += 1
    this.#become(navigator.onLine ? 'waiting' : 'offline')
  }

  async #open() {
    this.#present.abort()
    const present = new AbortController()
    this.#present = present
    this.#become('connecting')
    this.#mindSilence()
    try {
      await this.#read(present.signal)
    } catch {
      // The network is away, the server restarts, or somebody in between cut it: tried again below.
    }
    if (!present.signal.aborted) this.#dropped()
  }

  async #read(signal: AbortSignal) {
    const search = this.#after ? `?after=${encodeURIComponent(this.#after)}` : ''
    const headers = { accept: 'text/event-stream', ...apiHeaders() }
    const response = await fetch(`/api/chat/events${search}`, { headers, signal, cache: 'no-store' })
    if (signal.aborted) return
    if (refusals.includes(response.status)) {
      clearTimeout(this.#timer)
      this.#become('refused')
      return
    }
    // A place of another installation.
    if (response.status === 422) this.#after = null
    if (!response.ok || !response.body) return
    const parse = eventParser()
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done || signal.aborted) return
      this.#mindSilence()
      this.#options.onSign()
      for (const event of parse(value)) this.#take(event)
    }
  }

  #take({ event, id, data }: ReceivedEvent) {
    const known = liveEvent.safeParse({ event, data: JSON.parse(data) })
    if (id) this.#after = id
    // A newer server may tell what this page knows nothing of.
    if (!known.success) return
    if (known.data.event === 'ready') {
      this.#tries = 0
      this.#become('open')
    }
    this.#options.onEvent(known.data, id)
  }
}
