type Step<T> = { of: AsyncGenerator<T>; result: IteratorResult<T> } | { of: AsyncGenerator<T>; error: unknown }

/** Several generators as one, in the order in which they yield; more may come while it runs. Each is asked on only once what it gave was taken. */
export class Merge<T> {
  readonly #open = new Set<AsyncGenerator<T>>()
  readonly #ready: Step<T>[] = []
  #wake = () => {}

  add(generator: AsyncGenerator<T>) {
    this.#open.add(generator)
    this.#ask(generator)
  }

  /** Ends when all have ended; throws what one of them throws. */
  async *all(): AsyncGenerator<T> {
    while (this.#open.size > 0) {
      const step = this.#ready.shift()
      if (!step) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
        continue
      }
      if ('error' in step) throw step.error
      if (step.result.done) {
        this.#open.delete(step.of)
        continue
      }
      yield step.result.value
      this.#ask(step.of)
    }
  }

  #ask(of: AsyncGenerator<T>) {
    const arrive = (step: Step<T>) => {
      this.#ready.push(step)
      this.#wake()
    }
    of.next().then(
      (result) => arrive({ of, result }),
      (error) => arrive({ of, error }),
    )
  }
}
