const reference = /\$\{(?!KEY_)([^{}$]{1,200})\}/g
const mostText = 50_000

/** What a test stores under names. Only what the file itself tells is known; what was read from a page is not. */
export class Variables {
  readonly #known = new Map<string, string>()

  set(name: string, text: string) {
    this.#known.set(name.trim(), text.slice(0, mostText))
  }

  /** From now on nobody can say what stands under this name. */
  forget(name: string) {
    this.#known.delete(name.trim())
  }

  /** The text with what is known in place of `${name}`; the rest stays as it is. */
  fill(text: string): string {
    if (!text.includes('${')) return text
    // However often a long text is asked for, the answer stays short.
    let left = mostText
    const filled = text.replace(reference, (whole, name: string) => {
      const known = left > 0 ? this.#known.get(name.trim()) : undefined
      left -= known?.length ?? 0
      return known ?? whole
    })
    return filled.slice(0, mostText)
  }

  /** The same, with a placeholder such as `[email]` for what is not known: a detail that whoever follows has to fill in. */
  complete(text: string): string {
    return this.fill(text).replace(reference, (_whole, name: string) => `[${name.trim()}]`)
  }
}
