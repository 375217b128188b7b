import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { HelpLine } from '@/lib/chat/talk-schema'

/** Where somebody is listened to at once, plainly. */
export function HelpLines({ lines }: { lines: HelpLine[] }) {
  const t = useTranslations('journal.help')
  const names = [...new Set(lines.map(({ name }) => name))]
  return (
    <section
      aria-label={t('title')}
      className="mt-3 max-w-[520px] rounded-card border border-line ground-surface px-4 py-3"
    >
      <h2 className="font-semibold text-[14px]">{t('title')}</h2>
      <ul className="mt-1">
        {names.map((name) => (
          <li key={name} className="flex flex-wrap items-center gap-x-3 text-[14.5px]">
            <Phone aria-hidden="true" className="size-4 flex-none text-thread" />
            <span>{name}</span>
            {lines.map(({ number, ...line }) =>
              number && line.name === name ? (
                <a
                  key={number}
                  href={`tel:${number.replace(/[^\d+]/g, '')}`}
                  aria-label={`${name}: ${number}`}
                  className="flex min-h-11 items-center font-semibold text-thread underline underline-offset-4"
                >
                  {number}
                </a>
              ) : null,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
