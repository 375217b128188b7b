import { idle, type Recording, readRecording } from '@/extension/shared/recording'
import { forget } from './queue'
import { forgetNotes } from './take-notes'
import { inTurn, writeRecording } from './turns'

/** Lets go of everything that a recording left on this device. */
export function close(id: string, notice: Recording['notice']): Promise<void> {
  return inTurn(async () => {
    const recording = await readRecording()
    if (recording.id !== id) return
    await forget(recording.sent, recording.noted)
    await forgetNotes()
    await writeRecording({ ...idle, notice })
  })
}
