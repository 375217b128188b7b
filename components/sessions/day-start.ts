/** When the viewer's day began, as the API takes it; undefined until the viewer's time zone is known. `now` in milliseconds. */
export function dayStartOf(zone: string | undefined, now: number): string | undefined {
  if (!zone) return undefined
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}
