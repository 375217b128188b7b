import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { HelpLine } from '@/lib/chat/talk-schema'

/** Where somebody is listened to at once, plainly. */
export function HelpLines({ lines }: { lines: HelpLine[] }) {
  const t = useTranslations('journal.help')
  return (
    <section
      aria-label={t('title')}
      className="mt-3 max-w-[520px] rounded-card border border-line ground-surface px-4 py-3"
    >
      <h2 className="font-semibold text-[14px]">{t('title')}</h2>
      <ul className="mt-1">
        {lines.map(({ name, number }) => (
          <li key={number ?? name}>
            {number ? (
              <a
                href={`tel:${number.replace(/[^\d+]/g, '')}`}
                className="flex min-h-11 items-center gap-2.5 text-[14.5px]"
              >
                <Phone aria-hidden="true" className="size-4 flex-none text-thread" />
                <span>
                  {name}: <span className="font-semibold text-thread underline underline-offset-4">{number}</span>
                </span>
              </a>
            ) : (
              <p className="py-2 text-[14.5px]">{name}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
