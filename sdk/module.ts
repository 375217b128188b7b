import { createThroughline } from './throughline'

export type { InboxMessage } from './inbox-message'
export type { Options } from './options'

/** The same calls for a page that imports them. */
export const {
  init,
  logSessionEvent,
  logNavigation,
  logError,
  logAction,
  logApiCall,
  logStateChange,
  setStep,
  identify,
  requestHelp,
  onMessage,
  answer,
  flush,
} = createThroughline(import.meta.url)
