import { z } from 'zod'
import { channels, locales, messengers, sessionStatuses, sessionTypes } from '@/db/enums'
import { instant, pageLimit, time } from '@/lib/wire'

export const sessionParams = z.object({ id: z.uuid() })

export const startRequest = z.object({
  phone: z.string().max(40).optional(),
  telegram_chat_id: z
    .union([z.string().regex(/^-?\d{1,20}$/), z.int()])
    .transform(String)
    .optional(),
  guest: z.boolean().optional(),
  channel: z.enum(channels),
  password: z.string().max(200).optional(),
  code: z.string().max(20).optional(),
  customer_id: z.string().min(1).max(40).optional(),
  type: z.enum(sessionTypes).default('visit'),
  theme: z.string().max(100).optional(),
  locale: z.enum(locales).optional(),
})

const cart = z.array(z.object({ sku: z.string(), quantity: z.int() }))
const chatContext = z.array(z.object({ role: z.string(), content: z.string() }))

/** A session as its owner and staff see it. */
export const sessionView = z.object({
  session_id: z.uuid(),
  type: z.enum(sessionTypes),
  theme: z.string().nullable(),
  phone: z.string().nullable(),
  telegram_chat_id: z.string().nullable(),
  channel: z.enum(channels),
  user_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  data: z.object({
    cart,
    recent: z.array(z.string()),
    chat_context: chatContext,
    last_action: z.string().nullable(),
    channels: z.array(z.enum(channels)),
    conversation_summary: z.string(),
    last_recommended_skus: z.array(z.string()),
  }),
  metadata: z.object({
    channels: z.array(z.enum(channels)),
    chat_context: chatContext,
    conversation_summary: z.string(),
    last_recommended_skus: z.array(z.string()),
  }),
  status: z.enum(sessionStatuses),
  locale: z.enum(locales).nullable(),
  training_consent: z.boolean(),
  created_at: time,
  updated_at: time,
  is_active: z.boolean(),
  expires_at: time,
})
export type SessionView = z.infer<typeof sessionView>

export const startView = z.object({ session_token: z.string(), restored: z.boolean(), session: sessionView })
export const restoreRequest = z
  .object({ channel: z.enum(channels).optional(), locale: z.enum(locales).optional() })
  .default({})
export const restoreView = z.object({ session: sessionView, session_token: z.string().optional() })
/** What a hand-over code is made of: Crockford's Base32 (https://www.crockford.com/base32.html), which has no I, L, O or U. */
export const handoverAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const handoverLength = 6
/** How long a code is good for. */
export const handoverSeconds = 5 * 60

/** `messengers` are links that open a chat with us there, the code ready to be sent; only those that are on. */
export const handoverView = z.object({
  code: z.string(),
  url: z.url(),
  messengers: z.array(z.object({ channel: z.enum(messengers), url: z.url() })),
  expires_at: time,
})
export type HandoverView = z.infer<typeof handoverView>

export const claimRequest = z.object({
  code: z.string().max(40),
  channel: z.enum(channels),
  locale: z.enum(locales).optional(),
})

export const joinParams = z.object({ id: z.uuid(), joinId: z.uuid() })
export const undoneView = z.object({ session_id: z.uuid() })

/** What an event of type `joined` holds; `from` is null when the session itself became the person's. */
export const joinData = z.object({
  joinId: z.uuid(),
  from: z.uuid().nullable(),
  into: z.uuid(),
  was: z.enum(['guest', 'provisional']),
  channel: z.enum(channels),
  messages: z.int(),
  items: z.int(),
})
export type JoinData = z.infer<typeof joinData>

/** What an event of type `unjoined` holds; it stands in both sessions. */
export const unjoinData = joinData.pick({ joinId: true, from: true, into: true })

export const leaveView = z.object({ ended: z.boolean() })
export const endView = z.object({ session: sessionView })
export const stopView = z.object({ sessionId: z.uuid(), status: z.enum(sessionStatuses), runId: z.uuid() })

/** `clientSessionId`, `occurredAt` and `channel` count with an `admin` key only: demo data. */
export const createRequest = z.object({
  userId: z.string().min(1).max(200),
  metadata: z.record(z.string(), z.unknown()).optional(),
  userData: z.record(z.string(), z.unknown()).optional(),
  type: z.enum(sessionTypes).default('visit'),
  theme: z.string().max(100).optional(),
  /** What a talk with a companion is about: a topic of that person's own. */
  topicId: z.uuid().optional(),
  /** Chosen by the caller: sent again it is the session that is stored. */
  clientSessionId: z.string().min(1).max(128).optional(),
  /** When it began, at most 29 days ago. */
  occurredAt: instant.optional(),
  /** The surface it was on; `api` unless told. */
  channel: z.enum(channels).optional(),
})

const namedSession = z.object({
  sessionId: z.uuid(),
  userId: z.string(),
  type: z.enum(sessionTypes),
  status: z.enum(sessionStatuses),
  createdAt: time,
  expiresAt: time,
})

export const createView = z.object({
  sessionId: z.uuid(),
  sessionToken: z.string(),
  chatSession: namedSession,
  session: namedSession,
  timestamp: time,
})

export const changeRequest = z.object({
  trainingConsent: z.boolean().optional(),
  goal: z.string().max(500).nullable().optional(),
  theme: z.string().max(100).nullable().optional(),
  /** What the session speaks where a message does not tell. */
  locale: z.enum(locales).optional(),
  /** Staff say that whoever asked for help has it. */
  needsHelp: z.literal(false).optional(),
})

/** How the staff's list groups sessions, each in one state; `live`, `help` and `idle` are all `active`. */
export const sessionStates = ['live', 'help', 'idle', 'pipeline', 'done', 'failed'] as const
export type SessionState = (typeof sessionStates)[number]

/** One surface or several, joined by commas. */
const severalChannels = z
  .string()
  .max(100)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(channels)).min(1))

export const listQuery = z.object({
  status: z.enum(sessionStatuses).optional(),
  state: z.enum(sessionStates).optional(),
  channel: severalChannels.optional(),
  type: z.enum(sessionTypes).optional(),
  theme: z.string().max(100).optional(),
  /** A topic of the caller's own. */
  topic: z.uuid().optional(),
  person: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  /** Those that the caller answers in place of the assistant. */
  held: z.literal('me').optional(),
  /** A whole outside token or a whole id. */
  token: z.string().max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
  limit: pageLimit(200),
  cursor: z.string().max(500).optional(),
})
export type ListQuery = z.infer<typeof listQuery>

/** The caller's own sessions by what they are about; a topic of null are all those about none. */
export const groupQuery = listQuery.extend({ groupBy: z.literal('topic').optional() })
export const topicGroups = z.object({
  items: z.array(
    z.object({
      topic: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      sessions: z.int(),
      last_activity_at: time,
    }),
  ),
  nextCursor: z.null(),
})
export type TopicGroups = z.infer<typeof topicGroups>

/**
 * A session as one line. `span` is in milliseconds; `errors` (of the latest, those far enough apart to be drawn) and `notes` (where
 * help was asked for that nobody has given) are shares of its length, 0 at the start to 1 at the last sign.
 */
export const sessionThread = z.object({
  segments: z.array(z.object({ channel: z.enum(channels), span: z.number() })),
  errors: z.array(z.number().min(0).max(1)),
  notes: z.array(z.number().min(0).max(1)),
})
export type SessionThread = z.infer<typeof sessionThread>

/**
 * What somebody is at. Steps count from 0, `of` how many there are, where that was told; `since` is when they came to it, `stuckSince`
 * when the first error came after which they made no step forward.
 */
export const sessionPlace = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('step'),
    name: z.string().nullable(),
    index: z.int().nullable(),
    of: z.int().nullable(),
    since: time,
    stuckSince: time.nullable(),
  }),
  z.object({ kind: z.literal('basket'), items: z.int() }),
  z.object({ kind: z.literal('journey'), goal: z.string().nullable(), interactions: z.int() }),
  z.object({ kind: z.literal('chat'), messages: z.int() }),
  z.object({ kind: z.literal('private') }),
])
export type SessionPlace = z.infer<typeof sessionPlace>

/** A row of the staff's list. `name` is what the screen calls the person; journals and companions never show words. */
export const sessionListItem = sessionView
  .pick({
    session_id: true,
    type: true,
    theme: true,
    channel: true,
    status: true,
    locale: true,
    customer_id: true,
    phone: true,
  })
  .extend({
    token: z.string(),
    name: z.string().nullable(),
    student_email: z.string().nullable(),
    channels: z.array(z.enum(channels)),
    events: z.int(),
    errors: z.int(),
    created_at: time,
    last_activity_at: time,
    ended_at: time.nullable(),
    is_active: z.boolean(),
    /** Since when they wait for help, or for whoever holds the session to answer, while it runs. */
    needs_help_at: time.nullable(),
    /** Who of the staff answers in place of the assistant. */
    held_by: z.object({ id: z.uuid(), name: z.string().nullable(), since: time, you: z.boolean() }).nullable(),
    state: z.enum(sessionStates),
    thread: sessionThread,
    /** Errors in each of the last 15 minutes, the oldest first. */
    recent_errors: z.array(z.int()).length(15),
    place: sessionPlace,
  })
export type SessionListItem = z.infer<typeof sessionListItem>

export const sessionList = z.object({ items: z.array(sessionListItem), nextCursor: z.string().nullable() })
export type SessionList = z.infer<typeof sessionList>

/** What an event of type `channel` holds. */
export const moveData = z.object({
  from: z.enum(channels).nullable(),
  to: z.enum(channels),
  /** Where a registered kiosk stands. */
  place: z.string().nullable().default(null),
})
const move = moveData.extend({ at: time })
export type Move = z.infer<typeof move>

export const moveList = z.object({ items: z.array(move), nextCursor: z.null() })

export const overviewQuery = z.object({ since: instant.optional() })

/** How all sessions stand. `surface_changes` counts from `since` and is null without it; errors are of the last 60 minutes, the oldest first. */
export const sessionOverview = z.object({
  live: z.partialRecord(z.enum(channels), z.int()),
  states: z.record(z.enum(sessionStates), z.int()),
  /** How many sessions the caller answers in place of the assistant. */
  mine: z.int(),
  /** Since when whoever asked for help first has been waiting. */
  waiting_since: time.nullable(),
  retrying: z.int(),
  surface_changes: z.int().nullable(),
  errors_per_minute: z.array(z.int()).length(60),
})
export type SessionOverview = z.infer<typeof sessionOverview>
