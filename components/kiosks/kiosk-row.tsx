import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Td, Tr } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { localeName } from '@/lib/locale/locale-schema'
import type { KioskView } from '@/lib/sessions/kiosk-schema'

// On a phone a row folds: name and place with the code's button, then languages and state.
const cell = 'h-[61px] py-2 max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const row =
  'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-2 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0'

function stateOf({ registered_at, code_expires_at }: KioskView): { tone: TagTone; words: string } {
  if (registered_at) return { tone: 'ok', words: 'Set up' }
  return code_expires_at ? { tone: 'warn', words: 'Waiting for its screen' } : { tone: 'neutral', words: 'Not set up' }
}

type Props = {
  kiosk: KioskView
  now: number
  zone: string | undefined
  /** A code is being made for it. */
  busy: boolean
  onOpen: () => void
  onCode: () => void
}

/** One kiosk: what it is called and where it stands, what it speaks, whether a screen is it, and when that was last seen. */
export function KioskRow({ kiosk, now, zone, busy, onOpen, onCode }: Props) {
  const { name, place, settings, seen_at } = kiosk
  const { tone, words } = stateOf(kiosk)
  return (
    <Tr className={row}>
      <Td className={cell}>
        <button
          type="button"
          onClick={onOpen}
          className="ui-bare block max-w-full text-left font-semibold text-[13.5px]/[18px] text-thread-deep underline-offset-2 [overflow-wrap:anywhere] hover:underline max-sm:min-h-11"
        >
          {name}
        </button>
        <span className="block text-ink-3 text-xs [overflow-wrap:anywhere]">{place}</span>
      </Td>
      <Td className={`${cell} text-ink-2 max-sm:order-3 max-sm:col-span-2`}>
        {settings.locales.map((locale, at) => (
          <span key={locale} lang={locale}>
            {at > 0 ? ', ' : ''}
            {localeName[locale]}
          </span>
        ))}
      </Td>
      <Td className={`${cell} max-sm:order-4`}>
        <Tag tone={tone}>{words}</Tag>
      </Td>
      <Td className={`${cell} text-ink-2 max-sm:order-5 max-sm:text-right`}>
        <span className="text-ink-3 sm:hidden">Seen </span>
        {seen_at && zone ? (
          <RelativeTime at={seen_at} now={now} timeZone={zone} className="whitespace-nowrap" />
        ) : seen_at ? null : (
          <span className="text-ink-3">never</span>
        )}
      </Td>
      <Td className={`${cell} text-right max-sm:order-2`}>
        <Button
          size="small"
          loading={busy}
          onClick={onCode}
          aria-label={`New code for ${name}`}
          className="max-sm:h-11 max-sm:px-3.5"
        >
          New code
        </Button>
      </Td>
    </Tr>
  )
}
