import { isUnderWay, type Recording, readRecording } from '@/extension/shared/recording'
import { readSettings, type Settings } from '@/extension/shared/settings'
import { close } from './close'
import { nextStep } from './next-step'
import { forgetNotes } from './take-notes'
import { askForResult, failed, sendBatch, startSession, stopSession, withdrawSession } from './talk'
import { changeRecording, inTurn } from './turns'

const alarm = 'work'
/** The browser sends a worker to sleep that does nothing: further than this the alarm carries. */
const longestTimerMs = 25_000

let isWorking = false
let isAskedAgain = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Does what there is to do for the recording, until there is nothing or something to wait for. Asked meanwhile, it looks again. */
export async function work() {
  isAskedAgain = true
  if (isWorking) return
  isWorking = true
  try {
    while (isAskedAgain) {
      isAskedAgain = false
      await workThrough()
    }
  } finally {
    isWorking = false
  }
}

async function workThrough() {
  for (;;) {
    const recording = await inTurn(readRecording)
    if (!isUnderWay(recording)) return rest()
    const step = nextStep(recording, Date.now())
    if (step.do === 'nothing') return
    if (step.do === 'wait') return lookAgainIn(step.ms)
    const settings = await readSettings()
    if (settings) await act(step.do, settings, recording).catch(() => failed(recording, { ok: false, why: 'busy' }))
    else if (step.do === 'close') await close(recording.id, 'empty')
    else return changeRecording(recording.id, () => ({ trouble: 'settings' }))
  }
}

async function rest() {
  await chrome.alarms.clear(alarm)
  await forgetNotes()
}

async function act(what: string, settings: Settings, recording: Recording) {
  switch (what) {
    case 'start':
      return startSession(settings, recording)
    case 'send':
      return sendBatch(settings, recording)
    case 'stop':
      return stopSession(settings, recording)
    case 'ask':
      return askForResult(settings, recording)
    case 'withdraw':
      if (await withdrawSession(settings, recording)) await close(recording.id, 'withdrawn')
      return
    case 'close':
      return close(recording.id, recording.phase === 'withdrawing' ? 'withdrawn' : 'empty')
  }
}

function lookAgainIn(ms: number) {
  clearTimeout(timer)
  timer = setTimeout(work, Math.min(ms, longestTimerMs))
}

/** Wakes the worker while a recording is under way, however often it sleeps. */
export async function keepWaking() {
  await chrome.alarms.create(alarm, { periodInMinutes: 0.5 })
}
