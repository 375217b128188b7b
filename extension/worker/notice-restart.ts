import { isUnderWay, readRecording } from '@/extension/shared/recording'
import { inTurn, writeRecording } from './turns'
import { keepWaking } from './work'

const awake = 'awake'

/**
 * After the browser or the extension was restarted tabs are others, and only a person knows whether the journey goes on: it rests until
 * then. The worker alone is restarted all the time, which changes nothing.
 */
export function noticeRestart(): Promise<void> {
  return inTurn(async () => {
    // Session storage lasts as long as the browser runs the extension.
    const isRestart = !(awake in (await chrome.storage.session.get(awake)))
    if (!isRestart) return
    await chrome.storage.session.set({ [awake]: true })
    const recording = await readRecording()
    if (!isUnderWay(recording)) return
    const isOpen = recording.phase === 'recording' || recording.phase === 'paused'
    await writeRecording({ ...recording, tabs: {}, ...(isOpen && { phase: 'paused', interrupted: true }) })
    await keepWaking()
  })
}
