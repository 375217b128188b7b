import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { PersonView } from '@/lib/people/schema'

/** By what somebody signs in, and which of it has been shown to be theirs. */
export function SignInNames({ identities }: { identities: PersonView['identities'] }) {
  const t = useTranslations('account.names')
  if (identities.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <>
      <ul className="-mt-2.5">
        {identities.map(({ kind, value, sign_in, proven }) => (
          <li
            key={`${kind} ${value}`}
            className="flex flex-wrap items-center gap-x-3 border-line py-2.5 not-first:border-t"
          >
            <span className="min-w-0 flex-1">
              <span className="block text-[13px] text-ink-3">{t(`kinds.${kind}`)}</span>
              <span className="block font-medium [overflow-wrap:anywhere]">{value}</span>
              {sign_in ? null : <span className="block text-[13px] text-ink-2">{t('known')}</span>}
            </span>
            {proven || kind === 'phone' ? (
              <Tag tone={proven ? 'ok' : 'neutral'} icon={proven ? <BadgeCheck aria-hidden="true" /> : null}>
                {proven ? t('proven') : t('unproven')}
              </Tag>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[13px] text-ink-3">{t('note')}</p>
    </>
  )
}
