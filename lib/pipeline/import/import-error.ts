/** A file that is no recording, or a broken one: `pointer` (RFC 6901) names the place, the message says in words what was expected there. */
export class ImportError extends Error {
  readonly pointer: string

  constructor(pointer: string, message: string) {
    super(message)
    this.name = 'ImportError'
    this.pointer = pointer
  }
}
