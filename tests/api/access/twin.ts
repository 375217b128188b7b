import type { Headers, World } from './world'

/** One of two calls that are the same but for what is unknown in the body of the second. */
export type Twin = {
  path: string
  headers?: Headers
  body: unknown
  /** What its rows name: UUIDs, or other texts that stand nowhere else. */
  ids?: string[]
}

export type Case = {
  route: string
  given?: string
  make(world: World): Promise<Twin>
  storesNothing?: true
  /** Keys that mean something here, so that they are not unknown. */
  known?: string[]
  /** What proves the body as it is sent, with what is unknown in it. */
  sign?(body: string): Headers
  /** Adds the unknown keys, where the top of the body is not the only place for them. */
  plant?(body: never, unknown: object): unknown
}
