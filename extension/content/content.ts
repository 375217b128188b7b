import { type Note, notePrefix, type Told, toldPrefix } from '@/extension/shared/interaction'
import { hello, isOrder, type Watch } from '@/extension/shared/messages'
import type { Draft } from './draft'
import { isOffLimits } from './page'
import { type Masked, Recorder } from './recorder'

declare global {
  /** Set in the extension's own world of a page: a second injection takes over from the first. */
  var endThroughlineRecorder: (() => void) | undefined
}

/** Watches one page, or one frame of it, for as long as it is recorded. */
class PageWatch {
  #watch: Watch | null = null
  #recorder: Recorder | null = null
  #early: Draft[] = []
  #retired = false
  readonly #writing = new Set<Promise<void>>()

  /** Asks whether this page is recorded. A page that only just began is looked at meanwhile, so that nothing is missed. */
  async ask() {
    if (this.#retired) return
    const isNew = document.readyState === 'loading'
    if (isNew) this.#look(true)
    const watch = (await chrome.runtime.sendMessage(hello).catch(() => null)) as Watch | null
    if (watch) this.begin(watch)
    else this.end()
  }

  begin(watch: Watch) {
    if (this.#retired) return
    if (this.#watch?.recordingId === watch.recordingId && this.#recorder) return
    this.#watch = watch
    for (const draft of this.#early.splice(0)) this.#note(draft)
    if (!this.#recorder) this.#look(watch.lastUrl !== location.href)
  }

  end() {
    const recorder = this.#recorder
    this.#recorder = null
    recorder?.end()
    this.#watch = null
    this.#early = []
  }

  /** Ends for good: another injection has taken over, or the extension is gone. */
  retire() {
    this.#retired = true
    this.end()
  }

  /** When all that was seen lies where the worker finds it. */
  async written() {
    await Promise.allSettled([...this.#writing])
  }

  #look(arrived: boolean) {
    const sink = { note: (draft: Draft) => this.#note(draft), told: (masked: Masked) => this.#told(masked) }
    this.#recorder = new Recorder(sink, arrived)
  }

  #note(draft: Draft) {
    const watch = this.#watch
    if (!watch) this.#early.push(draft)
    else if (!isOffLimits(draft.here.location, watch.server)) {
      const { at, page, interaction } = draft
      const { recordingId, tabId } = watch
      this.#write(notePrefix + interaction.id, { recordingId, tabId, at, page, interaction } satisfies Note)
    }
  }

  #told(masked: Masked) {
    if (!this.#watch) return
    const { recordingId } = this.#watch
    this.#write(toldPrefix + crypto.randomUUID(), { recordingId, ...masked } satisfies Told)
  }

  #write(key: string, value: Note | Told) {
    const store = async () => chrome.storage.session.set({ [key]: value })
    const writing = store().catch(() => this.retire())
    this.#writing.add(writing)
    writing.finally(() => this.#writing.delete(writing))
  }
}

const page = new PageWatch()

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  if (!isOrder(message)) return undefined
  if (message.record) page.begin(message.record)
  else page.end()
  page.written().then(() => answer(true))
  return true
})

// Gone back to: what was ordered meanwhile did not arrive here.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  page.end()
  page.ask()
})

globalThis.endThroughlineRecorder?.()
globalThis.endThroughlineRecorder = () => page.retire()
page.ask()
