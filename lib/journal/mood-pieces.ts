import type { Mood, SessionType } from '@/db/enums'
import type { TellingWord } from '@/db/schema/journal'
import { weekdayOf } from './calendar'
import { type Evidence, entryEvidence, messageEvidence, type ReadMood, shareOfTalk } from './mood-weight'

/** An entry or a message as the database tells of it; `at` is the person's own time, `2026-11-20 07:30:00`. */
export type PieceRow = ReadMood & {
  at: string
  /** The session it was said in; null for an entry. */
  talk: string | null
  type: SessionType | null
  chosen: Mood | null
  words: number
  topic_id: string | null
  topic: string | null
  telling: TellingWord[] | null
}

/** The same with what it tells of the mood. */
export type Piece = {
  day: string
  hour: number
  weekday: number
  talk: string | null
  words: number
  topic: { id: string; name: string } | null
  telling: TellingWord[]
  evidence: Evidence
}

function pieceOf(row: PieceRow): Piece {
  const day = row.at.slice(0, 10)
  return {
    day,
    hour: Number(row.at.slice(11, 13)),
    weekday: weekdayOf(day),
    talk: row.talk,
    words: row.words,
    topic: row.topic_id !== null && row.topic !== null ? { id: row.topic_id, name: row.topic } : null,
    telling: row.telling ?? [],
    evidence: row.talk === null ? entryEvidence(row) : messageEvidence(row),
  }
}

/** Things by a key of theirs, in the order in which each key comes first. */
export function groupBy<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** Weighs entries and messages, each talk of a day by what it may weigh at most. */
export function weigh(rows: PieceRow[]): Piece[] {
  const pieces = rows.map(pieceOf)
  const types = new Map(rows.flatMap(({ talk, type }) => (talk !== null && type !== null ? [[talk, type]] : [])))
  const said = pieces.filter(({ talk }) => talk !== null)
  for (const messages of groupBy(said, ({ talk, day }) => `${talk} ${day}`).values()) {
    const type = types.get(messages[0]?.talk ?? '') ?? 'visit'
    const share = shareOfTalk(
      type,
      messages.map(({ evidence }) => evidence),
    )
    for (const message of messages) {
      message.evidence = { weight: message.evidence.weight * share, sum: message.evidence.sum * share }
    }
  }
  return pieces
}

/** How many entries, talks and messages there are. */
export function countsOf(pieces: Piece[]) {
  const talks = new Set<string>()
  let entries = 0
  for (const { talk } of pieces) {
    if (talk === null) entries += 1
    else talks.add(talk)
  }
  return { entries, messages: pieces.length - entries, talks: talks.size }
}
