import type { Throughline } from './throughline'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type Options = {
  /** Where Throughline is, as in "https://log.example.org". Without it, where the script came from. */
  endpoint?: string
  /** The session: a `tls_` token, or 3 to 200 printable characters of the page's own. Without it, a random one per tab. */
  token?: string
  /** Who it is, as far as the page knows: a claim, never proven. */
  email?: string
  name?: string
  /** The names of the steps, in order. They count from 0. */
  steps?: string[]
  demoMode?: boolean
  /** What is logged without being told to; nothing unless asked for. */
  capture?: { errors?: boolean; rejections?: boolean; fetch?: boolean }
}

/** What staff say to the page: a message of a person, or the note of a known problem. */
export type InboxMessage = {
  kind: 'message' | 'note'
  /** The same note shown anew keeps its id. */
  id: string
  text: string
  /** Who wrote it. */
  from?: string
  at: string
}

/** An event on its way, as it will be sent. */
export type Row = {
  tab: string
  seq: number
  token: string
  /** Errors are the last to be dropped. */
  error: boolean
  json: string
  /** Bytes of `json` in UTF-8. */
  size: number
}

/** What time and chance are, so that tests can say. */
export type Clock = {
  now: () => number
  /** From 0 up to 1. */
  random: () => number
  /** @returns how to take it back. */
  later: (ms: number, work: () => void) => () => void
}

declare global {
  interface Window {
    throughline?: Throughline
  }
}
