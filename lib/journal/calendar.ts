/** Days of a calendar as `YYYY-MM-DD`: arithmetic on dates, in which no clock is ever put forward or back. */
const day = 86_400_000

const numberOf = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / day)
const dateOf = (number: number) => new Date(number * day).toISOString().slice(0, 10)

/** The date so many days after `date`; before it where `days` is below 0. */
export const addDays = (date: string, days: number) => dateOf(numberOf(date) + days)

/** How many days `to` is after `from`. */
export const daysBetween = (from: string, to: string) => numberOf(to) - numberOf(from)

/** 1 for Monday to 7 for Sunday. 1 January 1970 was a Thursday. */
export const weekdayOf = (date: string) => ((((numberOf(date) + 3) % 7) + 7) % 7) + 1

/** The Monday of the ISO week that a date lies in. */
export const weekOf = (date: string) => addDays(date, 1 - weekdayOf(date))

/** The date it is in a time zone. */
export const dateIn = (zone: string, now: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now)
