import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { Channel, Locale, SessionType } from '@/db/enums'
import type { MessagePart } from '@/db/schema/chat'
import type { SessionData } from '@/db/schema/sessions'
import type { Recalled } from '@/lib/chat/memory/recall'
import type { Json } from '@/lib/clean'

type SaidBefore = {
  role: 'user' | 'assistant' | 'staff'
  content: string
  parts: MessagePart[]
  agent?: string | null
  /** Said before the language of the session was chosen by hand. */
  beforeChoice?: boolean
}

/** What a person just said, with what the session remembers. */
export type Turn = {
  text: string
  locale: Locale
  data: SessionData
  /** The turns before this one, oldest first. */
  history: SaidBefore[]
  session: {
    id: string
    type: SessionType
    channel: Channel
    personId: string | null
    /** Whether whoever said it has shown to be that person, by a password or a sign-in. A number that was typed is none. */
    proven?: boolean
  }
  /** What is remembered of this very person's earlier visits, newest first; nothing for guests. */
  recalled: Recalled[]
  /** What of the catalogue the screen speaks of that they stand at; null for all of it. */
  categories: string[] | null
  now: Date
}

/** How an answer met what was asked: it did, it asks back, or it says that it cannot. */
export type Outcome = 'answered' | 'asked' | 'declined'

/** What an agent says, and what the session remembers of it. */
export type Answer = {
  parts: MessagePart[]
  /** Replaces the fields it names in the session's data. */
  data: Partial<SessionData>
  outcome: Outcome
  /** They want a member of staff: they come first in the staff's list. */
  wantsPerson?: true
}

/** How sure an agent is that a message is for it, 0..1, and why, as a word of the timeline such as `help_text:returns`. */
export type Claim = { confidence: number; why: string }

/** What a tool is called in: the session's row is held meanwhile, and `turn.data` is what it holds now. */
export type ToolScene = { turn: Turn; tx: Tx }

export type ToolOutcome = {
  /** What the model is told. */
  result: Json
  /** What the person is shown with the reply. */
  parts?: MessagePart[]
  data?: Partial<SessionData>
  wantsPerson?: true
}

/** Something a model may have an agent do. It sees and changes only what the session's own person may. */
export type AgentTool<I = unknown> = {
  name: string
  description: string
  input: z.ZodType<I>
  /** Whether it may change the basket or place an order. */
  changes: boolean
  /** What it tells is written down nowhere else: a call that comes again looks again. */
  unkept?: true
  run(scene: ToolScene, input: I): Promise<ToolOutcome>
}

/** Answers turns. Adding an agent is adding one file that exports one of these, and naming it in all.ts. */
export type Agent = {
  name: string
  /** The sessions it speaks in. */
  types: SessionType[]
  claim(turn: Turn, tx: Tx): Promise<Claim>
  /** The embedded answer: from the database and the session alone, the same for the same turn. */
  answer(turn: Turn, tx: Tx): Promise<Answer>
  /** How a model speaks as this agent; absent where none may. */
  model?: {
    instructions(turn: Turn, tx: Tx): Promise<string>
    tools: AgentTool[]
    /** Whether a model is asked at all for a turn; always when absent. Where not, the embedded answer stands. */
    mayAnswer?(turn: Turn, tx: Tx): Promise<boolean>
  }
}
