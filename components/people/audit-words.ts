import type { AuditAction } from '@/db/enums'
import type { AuditView } from '@/lib/people/schema'

/** What was done, in words that follow a name. */
export const actionWords: Record<AuditAction, string> = {
  people_listed: 'Looked through people',
  person_read: 'Opened a person',
  person_changed: 'Changed a person',
  person_imported: 'Imported people',
  person_exported: 'Took a copy of a person’s data',
  person_erased: 'Erased a person',
  password_reset_made: 'Made a link to a new password',
  password_reset_used: 'Set a new password by a link',
  identity_left: 'A number left an account',
  sessions_listed: 'Looked through sessions',
  session_read: 'Opened a session',
  session_changed: 'Changed a session',
  session_written: 'Wrote to somebody',
  session_taken: 'Took a session over',
  session_handed_back: 'Handed a session back',
  session_erased: 'Erased a session',
  session_unjoined: 'Took joined sessions apart',
  log_read: 'Read the session log',
  log_exported: 'Exported the session log',
  log_erased: 'Erased from the session log',
  error_read: 'Opened an error and who hit it',
  error_changed: 'Changed an error',
  alert_rule_changed: 'Changed an alert rule',
  pipeline_changed: 'Changed how the pipeline works',
  alert_changed: 'Changed an alert',
  dataset_exported: 'Exported training data',
  session_exported: 'Exported a conversation',
  memory_read: 'Looked at what is remembered of a person',
  memory_erased: 'Erased what was remembered of a person',
  orders_listed: 'Looked through orders',
  order_changed: 'Changed an order',
  catalogue_changed: 'Changed the catalogue',
  catalogue_imported: 'Imported the catalogue',
  key_made: 'Made an API key',
  key_revoked: 'Revoked an API key',
  kiosk_made: 'Added a kiosk',
  kiosk_changed: 'Changed a kiosk',
  kiosk_code_made: 'Made a set-up code for a kiosk',
  kiosk_removed: 'Removed a kiosk',
  demo_data_made: 'Filled up with demo data',
  demo_data_removed: 'Removed the demo data',
}

const ids = /^[0-9a-f]{8}-/

// The session log's own filters, as its page calls them.
const filterWords: Record<string, string> = {
  sessionId: 'session',
  sessionToken: 'token',
  studentEmail: 'e-mail',
  eventType: 'type',
  fingerprint: 'fingerprint',
  q: 'words',
  from: 'time',
  to: 'time',
}

const filterWord = (name: unknown) => filterWords[String(name)] ?? String(name)

/** What is told beside the words: names of fields, figures, the key. "" where there is nothing. */
export function detailWords({ detail, key }: Pick<AuditView, 'detail' | 'key'>): string {
  const told = Object.entries(detail).flatMap(([name, value]) => {
    if (name === 'key') return []
    const label = name.replaceAll('_', ' ')
    if (name === 'by' && Array.isArray(value)) return value.length > 0 ? `by ${value.map(filterWord).join(', ')}` : []
    if (name === 'fields' && Array.isArray(value)) return value.join(', ').replaceAll('_', ' ')
    if (Array.isArray(value)) return value.length > 0 ? `${label} ${value.join(', ')}` : []
    if (typeof value === 'number') return `${value.toLocaleString('en-GB')} ${label}`
    if (typeof value === 'string' && !ids.test(value)) return `${label} ${value}`
    return []
  })
  return [...(key ? [key.name] : []), ...told].join(', ')
}
