/** Something the person who starts Throughline has to know; the message is written for their terminal. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError'
}
