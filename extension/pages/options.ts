import { keyHint, originOf, permissionFor, readSettings, saveSettings } from '@/extension/shared/settings'
import { byId } from './by-id'
import { type Tried, tryConnection } from './try-connection'

const server = byId('server', HTMLInputElement)
const key = byId('key', HTMLInputElement)
const forget = byId('forget', HTMLButtonElement)

let savedKey = ''

function say({ tone, text }: Tried) {
  const result = byId('result', HTMLElement)
  result.dataset.tone = tone
  result.textContent = text
}

/** A key once saved is never shown again. */
function showKey() {
  key.value = ''
  key.required = savedKey === ''
  forget.hidden = savedKey === ''
  byId('key-hint', HTMLElement).textContent = savedKey
    ? `${keyHint(savedKey)} is saved on this device. Leave this empty to keep it.`
    : 'An admin makes it at /keys of the server, with the scope journeys:write.'
}

async function show() {
  const settings = await readSettings()
  server.value = settings?.server ?? server.value
  savedKey = settings?.key ?? ''
  showKey()
}

byId('form', HTMLFormElement).addEventListener('submit', async (event) => {
  event.preventDefault()
  const origin = originOf(server.value)
  if (!origin) {
    server.setAttribute('aria-invalid', 'true')
    server.focus()
    return say({
      tone: 'warn',
      text: 'Nothing is changed. This is no address: it looks like https://throughline.example.',
    })
  }
  server.removeAttribute('aria-invalid')
  // Asked first, while the press of the button counts.
  const permission = chrome.permissions.request(permissionFor(origin))
  const settings = { server: origin, key: key.value.trim() || savedKey }
  await saveSettings(settings)
  await show()
  await permission
  say({ tone: 'ok', text: 'Saved. Trying the connection.' })
  say(await tryConnection(settings))
})

forget.addEventListener('click', async () => {
  await saveSettings({ server: server.value, key: '' })
  savedKey = ''
  showKey()
  key.focus()
  say({
    tone: 'ok',
    text: 'The key is deleted from this device. Recordings that wait are kept until there is another.',
  })
})

show()
