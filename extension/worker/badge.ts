import { isUnderWay, type Recording } from '@/extension/shared/recording'

const heather = '#8f2579'
const amber = '#8a5300'

function textFor({ phase, trouble }: Recording): string {
  if (phase === 'failed' || trouble) return '!'
  if (phase === 'recording') return 'rec'
  if (phase === 'paused') return 'II'
  return isUnderWay({ phase } as Recording) ? '…' : ''
}

const titles: Record<Recording['phase'], string> = {
  idle: 'Throughline recorder',
  recording: 'Throughline recorder: recording',
  paused: 'Throughline recorder: paused',
  stopping: 'Throughline recorder: sending the last steps',
  withdrawing: 'Throughline recorder: withdrawing',
  processing: 'Throughline recorder: examples are being made',
  completed: 'Throughline recorder: completed',
  failed: 'Throughline recorder: needs a look',
}

/** Shows on the toolbar how it stands. */
export async function showBadge(recording: Recording) {
  const text = textFor(recording)
  await chrome.action.setBadgeText({ text })
  await chrome.action.setBadgeTextColor({ color: '#ffffff' })
  await chrome.action.setBadgeBackgroundColor({ color: text === '!' ? amber : heather })
  await chrome.action.setTitle({ title: titles[recording.phase] })
}
