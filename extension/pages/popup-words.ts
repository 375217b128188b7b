import type { Recording, Trouble } from '@/extension/shared/recording'

export type Action =
  | 'options'
  | 'agree'
  | 'start'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'discard'
  | 'withdraw'
  | 'keep'
  | 'retry'
  | 'clear'

/** What the popup shows: one heading, what there is to know, and what can be done, the first being the obvious thing. */
export type View = {
  form: 'consent' | 'goal' | null
  tone: 'plain' | 'live' | 'warn' | 'ok'
  heading: string
  lines: string[]
  count: string | null
  actions: [Action, string][]
}

export type Ready = { hasSettings: boolean; hasConsent: boolean; mayLook: boolean }

const troubles: Record<Trouble, string> = {
  offline: 'Your steps are kept here. There is no connection to the server; they go by themselves when there is one.',
  busy: 'Your steps are kept here. The server cannot take them at the moment; they go by themselves a little later.',
  key: 'Your steps are kept here. The server does not accept the key: put in another one in the options.',
  scope: 'Your steps are kept here. The key may not write journeys: put in one that carries journeys:write.',
  access: 'Your steps are kept here. The browser does not let the recorder reach the server: allow it in the options.',
  settings: 'Your steps are kept here. The address or the key of the server is missing: put it in in the options.',
}

const inOptions: (Trouble | null)[] = ['key', 'scope', 'access', 'settings']

const steps = (count: number) => (count === 1 ? '1 step' : `${count} steps`)
const examples = (count: number) => (count === 1 ? '1 example' : `${count} examples`)

function countOf({ noted, sent, lost }: Recording): string {
  const left = lost > 0 ? `, ${steps(lost)} not kept` : ''
  return `${steps(noted)} recorded, ${sent} sent${left}`
}

const plain = { form: null, tone: 'plain', lines: [], count: null } satisfies Partial<View>

/** The popup for a recording as it stands. */
export function viewOf(recording: Recording, ready: Ready): View {
  const { phase } = recording
  if (phase === 'recording' || phase === 'paused') return running(recording)
  if (phase === 'stopping' || phase === 'withdrawing' || phase === 'processing') return finishing(recording)
  if (phase === 'completed') return completed(recording)
  if (phase === 'failed') return failed(recording)
  return beginning(recording, ready)
}

function beginning({ notice }: Recording, { hasSettings, hasConsent, mayLook }: Ready): View {
  if (!hasSettings) {
    const lines = ['It needs the address of your Throughline server and a key. Both take a minute.']
    return { ...plain, heading: 'Set up the recorder', lines, actions: [['options', 'Open the options']] }
  }
  if (!hasConsent || !mayLook) {
    return { ...plain, form: 'consent', heading: 'Before you record', actions: [['agree', 'Agree and go on']] }
  }
  const notices = {
    withdrawn: 'The recording is withdrawn. Nothing of it is used.',
    empty: 'Nothing was recorded, so nothing was sent.',
  }
  const lines = notice ? [notices[notice]] : []
  return { ...plain, form: 'goal', heading: 'Record a journey', lines, actions: [['start', 'Start recording']] }
}

function running(recording: Recording): View {
  const { phase, goal, trouble, interrupted } = recording
  const isLive = phase === 'recording'
  const lines = [goal]
  if (interrupted)
    lines.push('Your steps are kept here. The browser was restarted: go to the page where you carry on, then resume.')
  if (recording.lost > 0)
    lines.push(
      'What is shown as recorded is safe. Some steps could not be kept: stop here, and record the rest on its own.',
    )
  if (trouble) lines.push(troubles[trouble])
  return {
    form: null,
    tone: trouble ? 'warn' : isLive ? 'live' : 'plain',
    heading: isLive ? 'Recording' : 'Paused',
    lines,
    count: countOf(recording),
    actions: [
      ['stop', 'Stop'],
      isLive ? ['pause', 'Pause'] : ['resume', 'Resume'],
      ...help(trouble),
      ['discard', 'Discard'],
    ],
  }
}

function help(trouble: Trouble | null): [Action, string][] {
  if (!trouble) return []
  return [inOptions.includes(trouble) ? ['options', 'Open the options'] : ['retry', 'Try now']]
}

function finishing(recording: Recording): View {
  const { phase, trouble, cutShort } = recording
  const headings = { stopping: 'Sending the last steps', withdrawing: 'Withdrawing', processing: 'Making examples' }
  const lines = cutShort ? ['The server ended this recording. What had been sent is kept.'] : []
  if (trouble) lines.push(troubles[trouble])
  else if (phase === 'processing') lines.push('Everything is sent. You can close this.')
  return {
    form: null,
    tone: trouble ? 'warn' : 'live',
    heading: headings[phase as keyof typeof headings],
    lines,
    count: phase === 'withdrawing' ? null : countOf(recording),
    actions: [...help(trouble), ...(phase === 'stopping' ? [['discard', 'Discard'] as [Action, string]] : [])],
  }
}

function completed(recording: Recording): View {
  const { goal, result, cutShort } = recording
  const made = result ? `${examples(result.exampleCount)} from this journey.` : 'The server has the whole journey.'
  const lines = [goal, made]
  if (result?.reason) lines.push(result.reason)
  if (cutShort) lines.push('The server ended it before you did. What had been sent is kept.')
  return {
    form: null,
    tone: 'ok',
    heading: 'Completed',
    lines,
    count: countOf(recording),
    actions: [
      ['clear', 'Record another'],
      ['withdraw', 'Withdraw'],
    ],
  }
}

function failed({ failure, goal }: Recording): View {
  const words = {
    gone: 'Other recordings are safe. The server no longer has this one: start a new one.',
    processing: 'Your journey is safe on the server. Its examples could not be made: ask an operator to try again.',
    withdraw: 'Nothing more is recorded. This key may not withdraw what was sent: ask whoever runs the server.',
  }
  return {
    ...plain,
    tone: 'warn',
    heading: 'Not completed',
    lines: [goal, words[failure ?? 'processing']],
    actions: [['clear', 'Record another']],
  }
}

/** Asked before a recording is let go. */
export function confirmView(action: 'discard' | 'withdraw'): View {
  const lines = [
    action === 'discard'
      ? 'Recording ends. What waits here is deleted, and what was sent is not used.'
      : 'Its examples are deleted, and nothing of it is used.',
  ]
  return {
    ...plain,
    heading: action === 'discard' ? 'Discard this recording?' : 'Withdraw this recording?',
    lines,
    actions: [
      [action, action === 'discard' ? 'Discard' : 'Withdraw'],
      ['keep', 'Keep it'],
    ],
  }
}
