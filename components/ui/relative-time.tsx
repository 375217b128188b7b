import { formatRelative, type RelativeLocale } from './format-relative'

type Props = {
  at: Date | string | number
  now: Date | string | number
  locale?: RelativeLocale
  timeZone?: string
  className?: string
}

/** How long ago, seen from `now`; the exact moment is in the element's title. */
export function RelativeTime({ at, now, locale, timeZone, className }: Props) {
  const iso = new Date(at).toISOString()
  return (
    <time dateTime={iso} title={iso} className={className} suppressHydrationWarning>
      {formatRelative({ at, now, locale, timeZone })}
    </time>
  )
}
