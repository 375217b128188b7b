/** Ends an answer that takes too long: as a whole, or without a sign for a while. */
export class TimeLimits {
  late = false
  #quiet: NodeJS.Timeout
  readonly #whole: NodeJS.Timeout

  constructor(
    readonly stop: AbortController,
    readonly limits: { timeoutMs: number; firstTokenMs: number },
  ) {
    this.#whole = setTimeout(() => this.#end(), limits.timeoutMs)
    this.#quiet = setTimeout(() => this.#end(), limits.firstTokenMs)
  }

  /** There was a sign. */
  sign() {
    this.#quiet.refresh()
  }

  clear() {
    clearTimeout(this.#whole)
    clearTimeout(this.#quiet)
  }

  #end() {
    this.late = true
    this.stop.abort()
  }
}
