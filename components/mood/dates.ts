/** A date counted in days, for distances between dates. */
export const dayNumber = (date: string) => Math.round(Date.parse(date) / 86_400_000)

/** 5 January 1970 was a Monday. */
export const aMonday = 4

export const dateOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
