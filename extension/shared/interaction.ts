export type Target = { role?: string; name?: string; text?: string; selectors?: string[][] }

/** One thing a person did, as `POST /api/sessions/{id}/interactions` takes it. */
export type Interaction = {
  id: string
  seq: number
  type: 'navigation' | 'click' | 'input' | 'select' | 'submit' | 'key' | 'scroll'
  url: string
  title: string
  occurredAt: string
  goal?: string
  target?: Target
  value?: string
  key?: string
  x?: number
  y?: number
  /** The place of the frame among its siblings, from the page inwards. */
  frame?: number[]
}

export type Page = { url: string; title: string }

/** What a page notes. `page` is null in a frame: which page is around it, the worker knows. `at` orders notes, with fractions of milliseconds. */
export type Note = {
  recordingId: string
  tabId: number
  at: number
  page: Page | null
  interaction: Omit<Interaction, 'seq' | 'url' | 'title' | 'goal'>
}

/**
 * What stands for something typed into a masked field: wherever its personal words show up again, and in addresses under the field's
 * name, as a form may send it there. Of a secret `text` is null: it is kept nowhere.
 */
export type Told = { recordingId: string; text: string | null; parameter: string | null; placeholder: string }

/** Where notes and told words lie in `chrome.storage.session` until the worker takes them: no worker has to be awake for that. */
export const notePrefix = 'note:'
export const toldPrefix = 'told:'
