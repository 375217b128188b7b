import type { Step } from './journey'

/** A click on the first element of the first page, but for what is given. */
export const step = (rest: Partial<Step> = {}): Step => ({
  kind: 'click',
  at: 0,
  page: 0,
  from: null,
  element: 0,
  value: null,
  key: null,
  eventIds: [1],
  ...rest,
})
