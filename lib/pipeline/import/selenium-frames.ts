import { longest } from '@/lib/pipeline/schema'
import type { Recorded } from './recorded'

const deepestFrame = 32
const firstWindow = 'root'

/** Where a test acts: the window, and the frame in it. Each window comes back to the page it was left on. */
export class SideFrames {
  readonly #recorded: Recorded
  readonly #windowOf = new Map<string, string>()
  readonly #pages = new Map<string, Recorded['page']>()
  #window = firstWindow
  #path: (number | string)[] = []

  constructor(recorded: Recorded, url: string | null) {
    this.#recorded = recorded
    if (url) recorded.page = { url, title: '' }
  }

  /** As an interaction names it; nothing in the page itself. */
  frame(): { frame?: number[] | string } {
    const indexes = this.#path.filter((part) => typeof part === 'number')
    const inFirst = this.#window === firstWindow
    if (inFirst && this.#path.length === 0) return {}
    if (inFirst && indexes.length === this.#path.length) return { frame: indexes }
    const names = [...(inFirst ? [] : [`window ${this.#window}`]), ...this.#path]
    return { frame: names.join(' > ').slice(0, longest.url) }
  }

  leaveFrames() {
    this.#path = []
  }

  selectFrame(target: string) {
    const index = /^index=(\d{1,6})$/.exec(target)?.[1]
    if (target === 'relative=parent') this.#path.pop()
    else if (/^relative=top/.test(target)) this.#path = []
    else if (this.#path.length < deepestFrame)
      this.#path.push(index === undefined ? target.slice(0, 200) : Number(index))
  }

  /** The window that the test is in is called this from now on. */
  nameWindow(name: string) {
    this.#windowOf.set(name, this.#window)
  }

  /** Of a window not seen before, the last address known stands for its page until it opens another. */
  selectWindow(target: string) {
    const name = /^(?:handle|name|title)=(?:\$\{(.*)\}|(.*))$/.exec(target)
    const called = (name?.[1] ?? name?.[2] ?? target).slice(0, 200)
    const window = this.#windowOf.get(called) ?? (/^(?:win_ser_local|null)?$/.test(called) ? firstWindow : called)
    this.#pages.set(this.#window, this.#recorded.page)
    this.#window = window
    this.#recorded.page = this.#pages.get(window) ?? this.#recorded.page
    this.#path = []
  }
}
