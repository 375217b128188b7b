import type { Command } from '@/extension/shared/messages'
import { idle, isUnderWay, type Recording, readRecording } from '@/extension/shared/recording'
import { beginIn, endIn, leavePages, lookAtPages } from './tabs'
import { forgetNotes, takeNotes } from './take-notes'
import { changeRecording, inTurn, writeRecording } from './turns'
import { keepWaking, work } from './work'

const longestGoal = 1000

/** Does what the popup asks; what makes no sense at the moment changes nothing. */
export async function obey(command: Command) {
  const recording = await inTurn(readRecording)
  switch (command.command) {
    case 'start':
      if (!isUnderWay(recording)) await start(command.goal, command.tabId)
      break
    case 'pause':
      if (recording.phase === 'recording') await rest(recording, 'paused')
      break
    case 'resume':
      if (recording.phase === 'paused') await resume(recording, command.tabId)
      break
    case 'stop':
      if (recording.phase === 'recording' || recording.phase === 'paused') await rest(recording, 'stopping')
      break
    case 'withdraw':
      if (recording.phase !== 'idle') await withdraw(recording)
      break
    case 'retry':
      await changeRecording(recording.id, () => ({ retryAt: 0 }))
      break
    case 'clear':
      if (!isUnderWay(recording)) await inTurn(() => writeRecording(idle))
  }
  work()
}

async function start(goal: string, tabId: number) {
  await forgetNotes()
  const recording: Recording = {
    ...idle,
    phase: 'recording',
    id: crypto.randomUUID(),
    goal: goal.trim().slice(0, longestGoal),
    tabs: { [tabId]: null },
  }
  await inTurn(() => writeRecording(recording))
  await look(recording.tabs)
}

async function look(tabs: Recording['tabs']) {
  await keepWaking()
  await lookAtPages()
  await Promise.all(Object.keys(tabs).map((tabId) => beginIn(Number(tabId))))
}

async function resume({ id }: Recording, tabId: number) {
  await changeRecording(id, ({ tabs }) => ({
    phase: 'recording',
    interrupted: false,
    tabs: { ...tabs, [tabId]: tabs[tabId] ?? null },
  }))
  await look((await readRecording()).tabs)
}

/** Takes in what pages have seen so far, and stops looking. */
async function rest(recording: Recording, phase: 'paused' | 'stopping') {
  await leavePages()
  await endIn(recording)
  await takeNotes()
  await changeRecording(recording.id, () => ({ phase }))
  // A page that began meanwhile.
  await endIn(await readRecording())
}

async function withdraw(recording: Recording) {
  await changeRecording(recording.id, () => ({ phase: 'withdrawing', retryAt: 0, trouble: null, tries: 0 }))
  await leavePages()
  await endIn(recording)
  await keepWaking()
}
