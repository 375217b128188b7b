import type { Interaction, Note, Page } from '@/extension/shared/interaction'
import { framePath, plainUrl } from './page'

export type Kind = Interaction['type']
export type Details = Pick<Interaction, 'target' | 'value' | 'key' | 'x' | 'y'>

/** Where something happened, as it was then. `page` is null in a frame. */
export type Here = { location: Pick<Location, 'origin' | 'pathname'>; page: Page | null }

/** A note of a page that does not know yet whether it is recorded at all. */
export type Draft = Omit<Note, 'recordingId' | 'tabId'> & { here: Here }

const isTop = window === window.parent

export function hereNow(): Here {
  const { origin, pathname, href } = location
  return {
    location: { origin, pathname },
    page: isTop ? { url: plainUrl(href), title: document.title.slice(0, 1000) } : null,
  }
}

/** The moment, so fine that two events never share it. */
export const moment = () => performance.timeOrigin + performance.now()

export function draft(type: Kind, details: Details, here: Here, at = moment()): Draft {
  const frame = framePath()
  const occurredAt = new Date(at).toISOString()
  const interaction = { id: crypto.randomUUID(), type, occurredAt, ...details, ...(frame && { frame }) }
  return { at, page: here.page, here, interaction }
}
