const day = 86_400_000
const longest = 30 * day

/** Seven days after the last activity, and thirty after the start at most; exact to the millisecond. */
export function expiryAt(createdAt: Date, activityAt: Date): Date {
  return new Date(Math.min(activityAt.getTime() + 7 * day, createdAt.getTime() + longest))
}

/** No session outlives its cookie. */
export const cookieSeconds = longest / 1000
