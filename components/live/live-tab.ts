import { type LiveState, LiveStream } from '@/lib/chat/live-client'
import type { AnyChunk, LiveEvent } from '@/lib/chat/live-schema'
import { elect } from './elect'

/** What tabs of one browser tell each other. */
type Note =
  /** A tab is here, and shows this session. */
  | { kind: 'join'; sessionId: string }
  /** Is somebody there? */
  | { kind: 'ask' }
  /** Whoever has the stream is here, and so it stands. */
  | { kind: 'here'; state: LiveState; cursor: string | null; replies?: { sessionId: string; chunks: AnyChunk[] }[] }
  | { kind: 'event'; event: LiveEvent; cursor: string | null }
  | { kind: 'restart' }
  | { kind: 'forget' }

export type TabOptions = {
  /** Tabs that are given the same name share one stream. */
  name: string
  /** What this tab shows. */
  sessionId: string
  onState: (state: LiveState) => void
  onEvent: (event: LiveEvent) => void
  /** What happened before may not have been told to this tab. */
  onGap: () => void
  onForget: () => void
  replies: () => { sessionId: string; chunks: AnyChunk[] }[]
}

/** Somebody who has the stream gives a sign as often as the server does. */
const silenceMs = 45_000
const answerMs = 3000
const beatMs = 10_000

/**
 * This tab's part in the one event stream of its browser. One of the tabs has the stream and tells the others; when it goes, another takes
 * over from the last place told. Where a browser lacks the means, as over plain HTTP, each tab has a stream of its own.
 */
export class LiveTab {
  readonly #options: TabOptions
  readonly #channel: BroadcastChannel | null
  readonly #gone = new AbortController()
  #stream: LiveStream | null = null
  #cursor: string | null = null
  /** Sessions of tabs that were there when the stream was opened: for another one it is opened anew, as who this browser is then. */
  #opened = new Set<string>()
  #told = false
  #lastBeat = 0
  #silence: ReturnType<typeof setTimeout> | undefined
  #leadNow = () => {}

  constructor(options: TabOptions) {
    this.#options = options
    const shared = 'locks' in navigator && 'BroadcastChannel' in globalThis
    this.#channel = shared ? new BroadcastChannel(options.name) : null
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Note>) => this.#hear(data))
    const signal = this.#gone.signal
    document.addEventListener('visibilitychange', () => this.#askAround(), { signal })
    if (shared) {
      this.#post({ kind: 'join', sessionId: options.sessionId })
      this.#leadNow = elect(options.name, () => this.#lead(), signal)
      this.#askAround()
    } else signal.addEventListener('abort', this.#lead())
  }

  restart() {
    if (this.#stream) this.#stream.restart()
    else this.#post({ kind: 'restart' })
  }

  leave() {
    this.#gone.abort()
    clearTimeout(this.#silence)
    this.#channel?.close()
  }

  /** Has every tab forget what it was told. */
  forget() {
    this.#post({ kind: 'forget' })
    this.leave()
  }

  #post(note: Note) {
    this.#channel?.postMessage(note)
  }

  /** Has the stream from now on. @returns what ends that. */
  #lead(): () => void {
    clearTimeout(this.#silence)
    this.#opened = new Set([this.#options.sessionId])
    const stream = new LiveStream({
      after: this.#cursor,
      onState: (state) => {
        this.#options.onState(state)
        this.#post({ kind: 'here', state, cursor: this.#cursor })
      },
      onEvent: (event, cursor) => {
        this.#post({ kind: 'event', event, cursor })
        this.#learn(event, cursor)
      },
      onSign: () => this.#beat(),
    })
    this.#stream = stream
    this.#options.onState(stream.state)
    return () => {
      stream.close()
      if (this.#stream === stream) this.#stream = null
      this.#mindSilence()
    }
  }

  #learn(event: LiveEvent, cursor: string | null) {
    const first = !this.#told
    this.#told = true
    if (cursor) this.#cursor = cursor
    this.#options.onEvent(event)
    if (first) this.#options.onGap()
  }

  #take(sessionId: string) {
    if (this.#opened.has(sessionId)) return
    this.#opened.add(sessionId)
    this.#stream?.restart()
  }

  #beat() {
    if (Date.now() - this.#lastBeat < beatMs || !this.#stream) return
    this.#lastBeat = Date.now()
    this.#post({ kind: 'here', state: this.#stream.state, cursor: this.#cursor })
  }

  #hear(note: Note) {
    if (note.kind === 'forget') return this.#options.onForget()
    if (this.#stream) this.#answer(note, this.#stream)
    else this.#follow(note)
  }

  #answer(note: Note, stream: LiveStream) {
    if (note.kind === 'restart') stream.restart()
    if (note.kind === 'join') this.#take(note.sessionId)
    if (note.kind !== 'join' && note.kind !== 'ask') return
    this.#post({ kind: 'here', state: stream.state, cursor: this.#cursor, replies: this.#options.replies() })
  }

  #follow(note: Note) {
    if (note.kind !== 'here' && note.kind !== 'event') return
    this.#mindSilence()
    if (note.kind === 'event') return this.#learn(note.event, note.cursor)
    this.#options.onState(note.state)
    for (const { sessionId, chunks } of note.replies ?? []) {
      for (const chunk of chunks) this.#options.onEvent({ event: 'reply', data: { sessionId, chunk } })
    }
    if (note.state === 'open' && !this.#told) {
      this.#told = true
      this.#cursor = note.cursor
      this.#options.onGap()
    }
  }

  #mindSilence() {
    clearTimeout(this.#silence)
    if (this.#stream || this.#gone.signal.aborted) return
    this.#silence = setTimeout(() => this.#askAround(), silenceMs)
  }

  /** A tab that somebody looks at takes the stream over from one that gives no sign, as one that its browser has put to sleep. */
  #askAround() {
    clearTimeout(this.#silence)
    if (document.hidden || this.#stream || !this.#channel) return
    this.#post({ kind: 'ask' })
    this.#silence = setTimeout(() => this.#leadNow(), answerMs)
  }
}
