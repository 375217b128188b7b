import type { Page } from './interaction'

type Phase = 'idle' | 'recording' | 'paused' | 'stopping' | 'withdrawing' | 'processing' | 'completed' | 'failed'

/** Why nothing goes out at the moment. */
export type Trouble = 'offline' | 'busy' | 'key' | 'scope' | 'access' | 'settings'

/** What a recording ended in that is no result. */
type Failure = 'gone' | 'processing' | 'withdraw'

/** Everything about the recording of now, in `chrome.storage.local`, where it outlives the worker and the browser. */
export type Recording = {
  phase: Phase
  /** Our own name for it; the server's is `sessionId`. */
  id: string
  goal: string
  sessionId: string | null
  runId: string | null
  /** The tabs that are recorded, with the page each shows. */
  tabs: Record<string, Page | null>
  /** The last `seq` given, and the last one that has left the queue. */
  noted: number
  sent: number
  /** Bytes that wait, and since when. */
  bytes: number
  waitingSince: number
  /** Steps that could not be kept or were refused. */
  lost: number
  trouble: Trouble | null
  tries: number
  retryAt: number
  /** The server ended it before it was stopped here. */
  cutShort: boolean
  /** The browser was restarted in between. */
  interrupted: boolean
  result: { exampleCount: number; reason: string | null } | null
  failure: Failure | null
  /** Said once, when nothing is being recorded. */
  notice: 'withdrawn' | 'empty' | null
}

export const idle: Recording = {
  phase: 'idle',
  id: '',
  goal: '',
  sessionId: null,
  runId: null,
  tabs: {},
  noted: 0,
  sent: 0,
  bytes: 0,
  waitingSince: 0,
  lost: 0,
  trouble: null,
  tries: 0,
  retryAt: 0,
  cutShort: false,
  interrupted: false,
  result: null,
  failure: null,
  notice: null,
}

export const recordingKey = 'recording'

export async function readRecording(): Promise<Recording> {
  const items = await chrome.storage.local.get(recordingKey)
  return { ...idle, ...(items[recordingKey] as Partial<Recording> | undefined) }
}

/** Whether anything is still to be recorded, sent or waited for. */
export function isUnderWay({ phase }: Recording): boolean {
  return phase !== 'idle' && phase !== 'completed' && phase !== 'failed'
}
