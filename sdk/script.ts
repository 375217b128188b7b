import { createThroughline } from './throughline'

// The script tag: on `window.throughline`, and each call by its own name where the page has nothing of that name.
if (!window.throughline) {
  const script = document.currentScript
  const made = createThroughline(script instanceof HTMLScriptElement ? script.src : '/')
  window.throughline = made
  for (const [name, call] of Object.entries(made)) {
    if (!(name in window)) Object.assign(window, { [name]: call })
  }
}
