import type { Locale } from '@/db/enums'
import { chunkLength, readLongText } from './chunks'
import { type Reading, readText } from './read-text'

/** Reads a message of any length. `hint` is the language of the session, kept when the message does not tell its own. */
export function readMessage(text: string, hint: Locale | null = null): Reading {
  return text.length > chunkLength ? readLongText(text, { hint }) : readText(text, { hint })
}
