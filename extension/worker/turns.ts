import { type Recording, readRecording, recordingKey } from '@/extension/shared/recording'

let last: Promise<unknown> = Promise.resolve()

/** Runs work that reads and writes what is stored, one after the other, so that no change is lost between a reading and a writing. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}

/** Changes the recording, if it is still the one of this id. */
export function changeRecording(id: string, change: (recording: Recording) => Partial<Recording>): Promise<void> {
  return inTurn(async () => {
    const recording = await readRecording()
    if (recording.id === id) await writeRecording({ ...recording, ...change(recording) })
  })
}

export async function writeRecording(recording: Recording, more: chrome.storage.Items = {}) {
  await chrome.storage.local.set({ [recordingKey]: recording, ...more })
}
