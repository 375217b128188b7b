import { send } from '@/extension/shared/messages'
import { type Recording, readRecording, recordingKey } from '@/extension/shared/recording'
import { everyPage, readConsent, readSettings, saveConsent } from '@/extension/shared/settings'
import { byId } from './by-id'
import { type Action, confirmView, type View, viewOf } from './popup-words'
import { tabToRecord } from './tab-to-record'

const heading = document.querySelector('h1') as HTMLHeadingElement
const goalForm = byId('goal-form', HTMLFormElement)
const consentForm = byId('consent', HTMLFormElement)
const goal = byId('goal', HTMLInputElement)

let asked: 'discard' | 'withdraw' | null = null

function show(view: View) {
  const isOther = heading.textContent !== view.heading
  document.body.dataset.tone = view.tone
  heading.textContent = view.heading
  const lines = view.lines
    .filter((line) => line !== '')
    .map((line) => Object.assign(document.createElement('p'), { textContent: line }))
  const status = byId('lines', HTMLElement)
  // Said again only when it is something else.
  if (status.innerText !== view.lines.join('\n\n')) status.replaceChildren(...lines)
  byId('count', HTMLElement).textContent = view.count
  byId('count', HTMLElement).hidden = view.count === null
  goalForm.hidden = view.form !== 'goal'
  consentForm.hidden = view.form !== 'consent'
  // One way there is enough.
  byId('footer', HTMLElement).hidden = view.actions.some(([action]) => action === 'options')
  showActions(view)
  if (isOther && view.form === 'goal') goal.focus()
  // The field that was typed into is gone.
  else if (document.activeElement === goal) heading.focus()
}

function showActions({ actions, form }: View) {
  const place = byId('actions', HTMLElement)
  const had = document.activeElement instanceof HTMLButtonElement && place.contains(document.activeElement)
  const focused = had ? (document.activeElement as HTMLElement).dataset.action : null
  const buttons = actions.map(([action, label], at) => {
    const button = document.createElement('button')
    button.textContent = label
    button.dataset.action = action
    button.className = at === 0 ? 'primary' : action === 'discard' || action === 'withdraw' ? 'quiet' : ''
    button.type = action === 'start' || action === 'agree' ? 'submit' : 'button'
    if (button.type === 'submit') button.setAttribute('form', form === 'goal' ? goalForm.id : consentForm.id)
    else button.addEventListener('click', () => act(action))
    return button
  })
  place.replaceChildren(...buttons)
  // The button that was pressed may have become another: who uses the keyboard stays among them.
  if (had) (buttons.find((button) => button.dataset.action === focused) ?? buttons[0] ?? heading).focus()
}

async function act(action: Action) {
  if ((action === 'discard' || action === 'withdraw') && asked === null) {
    asked = action
    return refresh()
  }
  asked = null
  if (action === 'options') await chrome.runtime.openOptionsPage()
  else if (action === 'discard' || action === 'withdraw') await send({ command: 'withdraw' })
  else if (action === 'resume') await send({ command: 'resume', tabId: await tabToRecord() })
  else if (action === 'retry') await send({ command: 'retry' })
  else if (action === 'pause' || action === 'stop' || action === 'clear') await send({ command: action })
  await refresh()
}

async function refresh() {
  const [recording, settings, hasConsent, mayLook] = await Promise.all([
    readRecording(),
    readSettings(),
    readConsent(),
    chrome.permissions.contains({ origins: everyPage }),
  ])
  byId('server', HTMLElement).textContent = settings?.server ?? ''
  if (asked && !canBeAsked(recording)) asked = null
  show(asked ? confirmView(asked) : viewOf(recording, { hasSettings: settings !== null, hasConsent, mayLook }))
}

const canBeAsked = ({ phase }: Recording) => phase !== 'idle' && phase !== 'withdrawing' && phase !== 'failed'

consentForm.addEventListener('submit', async (event) => {
  event.preventDefault()
  // Asked first, while the press of the button counts; the browser may close the popup over its question.
  const permission = chrome.permissions.request({ origins: everyPage })
  await saveConsent()
  await permission
  await refresh()
})

goalForm.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (goal.value.trim() === '') return
  await send({ command: 'start', goal: goal.value, tabId: await tabToRecord() })
  goal.value = ''
  await refresh()
})

byId('options', HTMLButtonElement).addEventListener('click', () => chrome.runtime.openOptionsPage())

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && changes[recordingKey]) refresh()
})

refresh()
