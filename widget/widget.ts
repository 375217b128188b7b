import { icon, make, shadowOf } from './elements'
import { type FromFrame, heard, type ToFrame } from './protocol'
import { spoken, type WidgetLocale, wordsIn } from './words'

// Longer than any page takes to come: then it is told that it did not.
const patienceMs = 10_000

const bubble = 'M21 12a8 8 0 0 1-8 8H4l1.8-3.6A8 8 0 1 1 21 12Z'
const cross = 'M6 6l12 12M18 6L6 18'

type Settings = { endpoint: string; label: string; locale: WidgetLocale; side: string }

/** What a script tag says of the chat it brings. */
function settingsOf({ src, dataset }: HTMLScriptElement): Settings {
  const locale = spoken([dataset.locale, document.documentElement.lang, navigator.language])
  const label = dataset.label?.trim().slice(0, 40) || wordsIn(locale).label
  return { endpoint: new URL(src).origin, label, locale, side: dataset.side === 'left' ? 'left' : 'right' }
}

/** Adds the button that opens the chat to the page. The frame is made when it is opened for the first time. */
export function addWidget(script: HTMLScriptElement) {
  const { endpoint, label, locale, side } = settingsOf(script)
  const say = wordsIn(locale)
  const address = `${endpoint}/widget?locale=${locale}&host=${encodeURIComponent(location.origin)}`
  const count = make('span', { class: 'count', hidden: '' })
  const launcher = make('button', { class: 'launcher', type: 'button', 'aria-expanded': 'false' }, icon(bubble), count)
  const told = make('p', { role: 'status' })
  const tab = make('a', { href: `${endpoint}/chat`, target: '_blank', rel: 'noopener', hidden: '' }, say.tab)
  const closer = make('button', { type: 'button' }, say.close)
  const wait = make('div', { class: 'wait' }, told, tab, closer)
  const panel = make('div', { class: 'panel', role: 'dialog', 'aria-label': label, hidden: '' }, wait)
  const room = make('div', { class: side }, launcher, panel)
  let frame: HTMLIFrameElement | undefined
  let isOpen = false

  const isReady = () => room.classList.contains('ready')
  const tell = (message: ToFrame) => {
    if (isReady()) frame?.contentWindow?.postMessage(message, endpoint)
  }
  const showUnread = (unread: number) => {
    count.hidden = unread === 0
    count.textContent = String(unread)
    launcher.setAttribute('aria-label', unread > 0 ? `${label}, ${say.unread(unread)}` : label)
  }
  const load = () => {
    told.textContent = say.opening
    const made = make('iframe', { title: label, src: address, allow: 'clipboard-write' })
    panel.append(made)
    setTimeout(() => {
      if (isReady()) return
      told.textContent = say.failed
      tab.hidden = false
    }, patienceMs)
    return made
  }
  const show = (open: boolean) => {
    if (open === isOpen) return
    isOpen = open
    panel.hidden = !open
    room.classList.toggle('open', open)
    launcher.setAttribute('aria-expanded', String(open))
    launcher.firstElementChild?.replaceWith(icon(open ? cross : bubble))
    if (open) frame ??= load()
    tell({ throughline: open ? 'shown' : 'hidden' })
    if (!open) launcher.focus()
    else if (isReady()) frame?.focus()
    else closer.focus()
  }
  const hear = ({ origin, source, data }: MessageEvent) => {
    if (origin !== endpoint || !frame || source !== frame.contentWindow) return
    const message = heard<FromFrame>(data)
    if (message?.throughline === 'close') show(false)
    if (message?.throughline === 'unread') showUnread(Math.max(0, Math.min(99, Math.trunc(Number(message.count)) || 0)))
    if (message?.throughline !== 'ready') return
    room.classList.add('ready')
    tell({ throughline: isOpen ? 'shown' : 'hidden' })
    if (isOpen) frame.focus()
  }

  showUnread(0)
  launcher.addEventListener('click', () => show(!isOpen))
  closer.addEventListener('click', () => show(false))
  room.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen) show(false)
  })
  addEventListener('message', hear)
  const host = document.createElement('throughline-widget')
  shadowOf(host).append(room)
  document.body.append(host)
}
