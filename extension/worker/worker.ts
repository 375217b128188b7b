import { notePrefix } from '@/extension/shared/interaction'
import { isCommand, isHello } from '@/extension/shared/messages'
import { idle, type Recording, readRecording, recordingKey } from '@/extension/shared/recording'
import { settingsKey } from '@/extension/shared/settings'
import { showBadge } from './badge'
import { obey } from './commands'
import { noticeRestart } from './notice-restart'
import { beginIn, watchOf } from './tabs'
import { takeNotes } from './take-notes'
import { changeRecording, inTurn } from './turns'
import { work } from './work'

// Pages may leave notes; the key and the queue are not for them.
chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' })
chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })

/** Answers a message when the work for it is done. */
function answerWith(answer: (value: unknown) => void, working: Promise<unknown>): true {
  working.then(answer, () => answer(null))
  return true
}

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  const tabId = sender.tab?.id
  if (isHello(message)) {
    return answerWith(
      answer,
      inTurn(readRecording).then((recording) => (tabId === undefined ? null : watchOf(tabId, recording))),
    )
  }
  if (!isCommand(message) || !sender.url?.startsWith(chrome.runtime.getURL(''))) return undefined
  return answerWith(answer, obey(message))
})

chrome.storage.onChanged.addListener((changes, area) => {
  if (
    area === 'session' &&
    Object.entries(changes).some(([key, change]) => key.startsWith(notePrefix) && change.newValue)
  ) {
    takeNotes().then(work)
  }
  if (area !== 'local') return
  if (changes[recordingKey])
    showBadge({ ...idle, ...(changes[recordingKey].newValue as Partial<Recording> | undefined) })
  // A new key or address is worth a try at once.
  if (changes[settingsKey])
    inTurn(readRecording)
      .then(({ id }) => changeRecording(id, () => ({ retryAt: 0 })))
      .then(work)
})

// A tab that a recorded one opens belongs to the journey.
chrome.webNavigation.onCreatedNavigationTarget.addListener(async ({ sourceTabId, tabId }) => {
  const { id, phase, tabs } = await inTurn(readRecording)
  if (phase !== 'recording' || !(String(sourceTabId) in tabs)) return
  await changeRecording(id, (now) => ({ tabs: { ...now.tabs, [tabId]: null } }))
  await beginIn(tabId)
})

chrome.tabs.onRemoved.addListener(async (tabId) => {
  await takeNotes()
  const { id } = await inTurn(readRecording)
  await changeRecording(id, ({ tabs: { [tabId]: _closed, ...tabs } }) => ({ tabs }))
})

// It is enough to be woken: what there is to do is seen to below.
chrome.runtime.onStartup.addListener(() => undefined)

chrome.alarms.onAlarm.addListener(() => {
  takeNotes().then(work)
})

addEventListener('online', () => {
  inTurn(readRecording)
    .then(({ id }) => changeRecording(id, () => ({ retryAt: 0 })))
    .then(work)
})

noticeRestart().then(takeNotes).then(work)
