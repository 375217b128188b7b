import type { Order, Watch } from '@/extension/shared/messages'
import { type Recording, readRecording } from '@/extension/shared/recording'
import { everyPage, readSettings } from '@/extension/shared/settings'

const script = {
  id: 'recorder',
  js: ['content.js'],
  matches: everyPage,
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  persistAcrossSessions: false,
} as const

/** From now on pages ask whether they are recorded. Without a recording no page ever runs anything of ours. */
export async function lookAtPages() {
  const there = await chrome.scripting.getRegisteredContentScripts({ ids: [script.id] })
  if (there.length === 0) await chrome.scripting.registerContentScripts([{ ...script, js: [...script.js] }])
}

export async function leavePages() {
  const there = await chrome.scripting.getRegisteredContentScripts({ ids: [script.id] })
  if (there.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [script.id] })
}

/** What a page of this tab is to know; null when the tab is not recorded now. */
export async function watchOf(tabId: number, recording: Recording): Promise<Watch | null> {
  if (recording.phase !== 'recording' || !(String(tabId) in recording.tabs)) return null
  const server = (await readSettings())?.server ?? ''
  return { recordingId: recording.id, tabId, server, lastUrl: recording.tabs[tabId]?.url ?? null }
}

/** Tells every frame of a tab, and waits until each has noted what it had seen. A page that hears nothing has nothing to tell. */
async function tellTab(tabId: number, order: Order) {
  const frames = (await chrome.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? []
  await Promise.allSettled(frames.map(({ frameId }) => chrome.tabs.sendMessage(tabId, order, { frameId })))
}

/** Begins in pages that were open before. The browser's own pages cannot be looked at: what comes after them in the tab is recorded. */
export async function beginIn(tabId: number) {
  const record = await watchOf(tabId, await readRecording())
  if (!record) return
  const injection = { target: { tabId, allFrames: true }, files: ['content.js'], injectImmediately: true }
  await chrome.scripting.executeScript(injection).catch(() => undefined)
  await tellTab(tabId, { record })
}

/** Ends in all recorded tabs. */
export async function endIn(recording: Recording) {
  await Promise.all(Object.keys(recording.tabs).map((tabId) => tellTab(Number(tabId), { record: null })))
}
