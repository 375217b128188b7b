const words = {
  en: {
    seconds: (n: number) => `${n} s ago`,
    minutes: (n: number) => `${n} min ago`,
    now: 'now',
    yesterday: 'yesterday',
  },
  de: {
    seconds: (n: number) => `vor ${n} s`,
    minutes: (n: number) => `vor ${n} min`,
    now: 'jetzt',
    yesterday: 'gestern',
  },
  hi: { seconds: (n: number) => `${n} से॰ पहले`, minutes: (n: number) => `${n} मि॰ पहले`, now: 'अभी', yesterday: 'कल' },
}
const regions = { en: 'en-GB', de: 'de-DE', hi: 'hi-IN' }

export type RelativeLocale = keyof typeof words

type Options = { at: Date | string | number; now: Date | string | number; locale?: RelativeLocale; timeZone?: string }

const day = (at: Date, timeZone?: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)

/** The clock of a moment in 24 hours, "14:07"; `timeZone` is an IANA name, the runtime's own by default. */
export const clockTime = (at: Date | string | number, timeZone?: string) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(at),
  )

/**
 * How long ago, in few words: "now" under a second and for what lies ahead, "4 s ago", "6 min ago" within the hour, then
 * the 24 h clock of the day, "yesterday 21:40", "6 Nov", and with the year once it is another.
 */
export function formatRelative({ at, now, locale = 'en', timeZone }: Options): string {
  const then = new Date(at)
  const today = new Date(now)
  const seconds = Math.floor((today.getTime() - then.getTime()) / 1000)
  const say = words[locale]
  if (seconds < 1) return say.now
  if (seconds < 60) return say.seconds(seconds)
  if (seconds < 3600) return say.minutes(Math.floor(seconds / 60))
  const date = day(then, timeZone)
  if (date === day(today, timeZone)) return clockTime(then, timeZone)
  const [year = 0, month = 1, ofMonth = 1] = day(today, timeZone).split('-').map(Number)
  const before = new Date(Date.UTC(year, month - 1, ofMonth - 1)).toISOString().slice(0, 10)
  if (date === before) return `${say.yesterday} ${clockTime(then, timeZone)}`
  const shownYear = date.slice(0, 4) === String(year) ? undefined : 'numeric'
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: shownYear, timeZone }
  return new Intl.DateTimeFormat(`${regions[locale]}-u-nu-latn`, options).format(then)
}
