/** The longest answer that is kept, in UTF-16 units. */
const longestAnswer = 8000

// Controls but tab and new line, and the marks that turn the direction of what follows.
const controls = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu

/** Takes a model's text as it comes, makes it plain and hands it on, at most `longestAnswer` of it. */
export class SpokenText {
  text = ''
  #held = ''
  #full = false
  #ended = false

  constructor(readonly onText: (delta: string) => void) {}

  /** No more is taken. */
  get full() {
    return this.#full
  }

  /** What comes next stands in a paragraph of its own. */
  breakParagraph() {
    if (this.text.trim() !== '' && !this.text.endsWith('\n\n')) this.#held = '\n\n'
  }

  /** Words of their own, after which nothing is taken. */
  end(words: string) {
    this.breakParagraph()
    this.add(words)
    this.#ended = true
  }

  add(delta: string) {
    if (this.#full || this.#ended) return
    // Half a character waits for its other half.
    const whole = this.#held + delta
    const cut = /[\uD800-\uDBFF]$/.test(whole) ? whole.length - 1 : whole.length
    this.#held = whole.slice(cut)
    this.#say(whole.slice(0, cut).replace(controls, ''))
  }

  #say(words: string) {
    // An answer begins with a word.
    const plain = this.text === '' ? words.trimStart() : words
    const room = longestAnswer - this.text.length
    const kept = plain.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')
    this.#full = plain.length > room
    if (kept === '') return
    this.text += kept
    this.onText(kept)
  }
}
