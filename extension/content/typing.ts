type Described<About> = { value: string; about: About; idle: ReturnType<typeof setTimeout> }

/** How long a field may rest before what stands in it counts. */
const idleMs = 5000

/** Joins what is typed in one field into one value: told when the field is left or rests, or when something else is about to happen. */
export class Typing<Field, About> {
  readonly #open = new Map<Field, Described<About>>()
  readonly #toldLast = new Map<Field, string>()

  constructor(private readonly tell: (about: About, value: string) => void) {}

  /** @param describe is asked once, while the field is certainly there. */
  typed(field: Field, value: string, describe: () => About) {
    const open = this.#open.get(field)
    clearTimeout(open?.idle)
    const idle = setTimeout(() => this.left(field), idleMs)
    this.#open.set(field, { value, about: open?.about ?? describe(), idle })
  }

  left(field: Field) {
    const open = this.#open.get(field)
    if (!open) return
    clearTimeout(open.idle)
    this.#open.delete(field)
    if (this.#toldLast.get(field) === open.value) return
    this.#toldLast.set(field, open.value)
    this.tell(open.about, open.value)
  }

  /** All fields, in the order they were typed in. */
  leaveAll() {
    for (const field of [...this.#open.keys()]) this.left(field)
  }
}
