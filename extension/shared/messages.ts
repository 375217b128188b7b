/** What the popup asks of the worker; answered when it is done. */
export type Command =
  | { command: 'start'; goal: string; tabId: number }
  | { command: 'pause' }
  | { command: 'resume'; tabId: number }
  | { command: 'stop' }
  | { command: 'withdraw' }
  | { command: 'retry' }
  | { command: 'clear' }

/** A page asks the worker whether it is recorded. */
export const hello = { hello: true } as const

/** The worker tells a page that it is recorded from now on, and where it stood. */
export type Watch = { recordingId: string; tabId: number; server: string; lastUrl: string | null }

/** What the worker tells a page; the answer to `record: null` comes when all that it had seen is noted. */
export type Order = { record: Watch | null }

const isObject = (message: unknown): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null

export const isHello = (message: unknown) => isObject(message) && message.hello === true

export const isCommand = (message: unknown): message is Command =>
  isObject(message) && typeof message.command === 'string'

export const isOrder = (message: unknown): message is Order => isObject(message) && 'record' in message

export function send(command: Command): Promise<unknown> {
  return chrome.runtime.sendMessage(command)
}
