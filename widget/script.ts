import { addWidget } from './widget'

/** The page goes on whatever happens here. */
function begin(script: HTMLScriptElement) {
  try {
    if (!document.querySelector('throughline-widget')) addWidget(script)
  } catch (error) {
    console.warn('The chat could not be added to this page.', error)
  }
}

const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  if (document.body) begin(script)
  else document.addEventListener('DOMContentLoaded', () => begin(script))
}
