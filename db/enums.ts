/**
 * The closed words of the product, each list once: the database columns, the zod schemas and the screens all read them from here.
 */
export const channels = ['kiosk', 'website', 'whatsapp', 'telegram', 'extension', 'workshop', 'api'] as const
export type Channel = (typeof channels)[number]

/** Surfaces that belong to somebody else: we hear of them by webhooks and write to them by their API. */
export const messengers = ['whatsapp', 'telegram'] as const satisfies Channel[]
export type Messenger = (typeof messengers)[number]

/** What comes in: words, a button's words, other words for an earlier message, the beginning of a chat, or what we cannot read. */
const incomingKinds = ['text', 'button', 'edit', 'start', 'unreadable'] as const
export type IncomingKind = (typeof incomingKinds)[number]

/** How far a message to a messenger has come, in order; `failed` is the end of it. */
export const deliveryStatuses = ['queued', 'sent', 'delivered', 'read', 'failed'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const sessionTypes = ['visit', 'inner_voice', 'reflection_buddy', 'workshop', 'journey'] as const
export type SessionType = (typeof sessionTypes)[number]

/** The types of session whose words are for their writer alone. */
export const companions = ['inner_voice', 'reflection_buddy'] as const satisfies SessionType[]
export type Companion = (typeof companions)[number]

/** How somebody feels as they write, by their own choice, from the worst to the best. */
export const moods = ['heavy', 'low', 'even', 'lighter', 'bright'] as const
export type Mood = (typeof moods)[number]

export const analysisStatuses = ['waiting', 'completed', 'failed'] as const
export type AnalysisStatus = (typeof analysisStatuses)[number]

export const sessionStatuses = ['active', 'ended', 'expired', 'processing', 'completed', 'failed'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

export const eventSources = ['log', 'recorder', 'system'] as const
export type EventSource = (typeof eventSources)[number]

export const messageRoles = ['user', 'assistant', 'staff'] as const
export type MessageRole = (typeof messageRoles)[number]

/** `pending` is under way, `stopped` by the person, `interrupted` by a crash; both keep what was said till then. */
export const messageStatuses = ['pending', 'complete', 'stopped', 'interrupted', 'failed'] as const
export type MessageStatus = (typeof messageStatuses)[number]

export const replyEngines = ['embedded', 'model'] as const
export type ReplyEngine = (typeof replyEngines)[number]

export const feedbackRatings = ['up', 'down'] as const
export type FeedbackRating = (typeof feedbackRatings)[number]

/** What is remembered of visits. */
export const memoryKinds = ['wish', 'size', 'budget', 'colour', 'use', 'product', 'purchase', 'outcome'] as const
export type MemoryKind = (typeof memoryKinds)[number]

export const orderStatuses = ['placed', 'collected', 'cancelled'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** The accounts that people have. */
export const ownAccountKinds = ['current', 'savings', 'card'] as const
export type OwnAccountKind = (typeof ownAccountKinds)[number]
/** The other side of the bank's ledger. */
const bankSideKinds = ['clearing', 'income', 'merchants', 'fees'] as const
export type BankAccountKind = OwnAccountKind | (typeof bankSideKinds)[number]

export type BankCurrency = 'INR' | 'EUR' | 'USD'
export type BankCardStatus = 'active' | 'blocked'
export type BankEntryKind =
  | 'opening'
  | 'salary'
  | 'rent'
  | 'purchase'
  | 'refund'
  | 'cash'
  | 'subscription'
  | 'fee'
  | 'transfer'
export type BankTransferStatus = 'proposed' | 'done'
/** What is known of a charge that people ask about. */
export type BankChargeNote = 'trial_ended' | 'yearly_card_fee' | 'foreign_shop' | 'held_by_fuel'

export const stages = ['validation', 'quality', 'enhancement', 'training', 'archiving'] as const
export type Stage = (typeof stages)[number]

export const runStatuses = ['waiting', 'running', 'completed', 'failed', 'cancelled'] as const
export type RunStatus = (typeof runStatuses)[number]

export const reviews = ['pending', 'accepted', 'rejected'] as const
export type Review = (typeof reviews)[number]

export const roles = ['customer', 'student', 'instructor', 'operator', 'admin'] as const
export type Role = (typeof roles)[number]

export const scopes = [
  'log:write',
  'log:read',
  'sessions:write',
  'sessions:read',
  'journeys:write',
  'training:read',
  'channel:whatsapp',
  'channel:telegram',
  'admin',
] as const
export type Scope = (typeof scopes)[number]

export const identityKinds = ['phone', 'email', 'username', 'telegram', 'whatsapp'] as const
export type IdentityKind = (typeof identityKinds)[number]

export const locales = ['en', 'de', 'hi'] as const
export type Locale = (typeof locales)[number]

export const alertKinds = ['same_error', 'stuck', 'api_failures', 'stage_failed', 'filter'] as const
export type AlertKind = (typeof alertKinds)[number]

export const alertStatuses = ['firing', 'resolved'] as const
export type AlertStatus = (typeof alertStatuses)[number]

/** What an admin may have done with demo data. */
export const demoActions = ['fill', 'remove'] as const
export type DemoAction = (typeof demoActions)[number]

export const demoStatuses = ['running', 'done', 'cancelled', 'failed'] as const
export type DemoStatus = (typeof demoStatuses)[number]

/** What is written down of what staff and programs do with personal data. */
export const auditActions = [
  'people_listed',
  'person_read',
  'person_changed',
  'person_imported',
  'person_exported',
  'person_erased',
  'password_reset_made',
  'password_reset_used',
  'identity_left',
  'sessions_listed',
  'session_read',
  'session_changed',
  'session_written',
  'session_taken',
  'session_handed_back',
  'session_erased',
  'session_unjoined',
  'log_read',
  'log_exported',
  'log_erased',
  'error_read',
  'error_changed',
  'alert_rule_changed',
  'alert_changed',
  'pipeline_changed',
  'dataset_exported',
  'session_exported',
  'memory_read',
  'memory_erased',
  'orders_listed',
  'order_changed',
  'catalogue_changed',
  'catalogue_imported',
  'key_made',
  'key_revoked',
  'kiosk_made',
  'kiosk_changed',
  'kiosk_code_made',
  'kiosk_removed',
  'demo_data_made',
  'demo_data_removed',
] as const
export type AuditAction = (typeof auditActions)[number]
