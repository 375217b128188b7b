import { type Interaction, type Note, notePrefix, type Told, toldPrefix } from '@/extension/shared/interaction'
import { type Recording, readRecording } from '@/extension/shared/recording'
import { mostBytes, sizeOf, stepKey } from './queue'
import { replacer } from './replace-told'
import { inTurn, writeRecording } from './turns'

const nowhere = { url: 'about:blank', title: '' }

/** Puts what pages have noted into the queue, each with its `seq`. */
export function takeNotes(): Promise<void> {
  return inTurn(async () => {
    const items = Object.entries(await chrome.storage.session.get(null))
    const notes = items.flatMap(([key, value]) => (key.startsWith(notePrefix) ? [value as Note] : []))
    if (notes.length === 0) return
    const told = items.flatMap(([key, value]) => (key.startsWith(toldPrefix) ? [value as Told] : []))
    const recording = await readRecording()
    const { next, steps } = enqueue(recording, notes, told)
    await writeRecording(next, Object.fromEntries(steps.map((step) => [stepKey(step.seq), step])))
    await chrome.storage.session.remove(notes.map(({ interaction }) => notePrefix + interaction.id))
  })
}

/** Pages note only while they are recorded: what comes a little late still belongs to it. */
function isWanted({ id, phase }: Recording, note: Note): boolean {
  const isOpen = phase === 'recording' || phase === 'paused' || phase === 'stopping'
  return isOpen && note.recordingId === id
}

/** The recording with these notes at the end of its queue. What there is no room for is counted as lost. */
export function enqueue(
  recording: Recording,
  notes: Note[],
  told: Told[],
  now = Date.now(),
): { next: Recording; steps: Interaction[] } {
  const next = { ...recording, tabs: { ...recording.tabs } }
  const clean = replacer(told.filter(({ recordingId }) => recordingId === recording.id))
  const steps: Interaction[] = []
  for (const note of notes.filter((one) => isWanted(recording, one)).sort((a, b) => a.at - b.at)) {
    if (note.page && note.tabId in next.tabs) next.tabs[note.tabId] = note.page
    const page = note.page ?? next.tabs[note.tabId] ?? nowhere
    const seq = next.noted + 1
    const goal = seq === 1 && next.goal ? { goal: next.goal } : {}
    const step = clean({ ...note.interaction, ...page, ...goal, seq })
    const size = sizeOf(step)
    if (next.bytes + size > mostBytes) next.lost++
    else {
      if (next.noted === next.sent) next.waitingSince = now
      next.noted = seq
      next.bytes += size
      steps.push(step)
    }
  }
  return { next, steps }
}

/** Lets go of the personal words that were only kept to be replaced. */
export async function forgetNotes() {
  const keys = Object.keys(await chrome.storage.session.get(null))
  await chrome.storage.session.remove(keys.filter((key) => key.startsWith(notePrefix) || key.startsWith(toldPrefix)))
}
