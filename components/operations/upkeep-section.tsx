import Link from 'next/link'
import type { ReactNode } from 'react'
import { plural } from '@/components/ui/plural'
import type { OperationsView } from '@/lib/operations/schema'
import { Facts, Section } from './section'

type Props = { view: Pick<OperationsView, 'retention' | 'keys' | 'webhooks'>; ago: (at: string) => string }

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

const way = (href: string, words: ReactNode) => (
  <Link href={href} className="underline">
    {words}
  </Link>
)

/** What is let go of and when, which programs come in, and whether those that are told hear it. */
export function UpkeepSection({ view: { retention, keys, webhooks }, ago }: Props) {
  const { days, next_at: nextAt, last_ran: lastRan } = retention
  return (
    <Section title="Retention, keys and webhooks">
      <Facts
        facts={[
          { label: 'Sessions without an account go', value: `${plural(days, 'day')} after their last sign` },
          { label: 'The next one goes', value: nextAt ? date.format(new Date(nextAt)) : 'none is due' },
          {
            label: 'Last let go',
            value: lastRan ? ago(lastRan.at) : 'not yet',
            ...(lastRan ? { note: plural(lastRan.sessions, 'session') } : {}),
          },
          {
            label: 'API keys',
            value: way('/keys', plural(keys.alive, 'key')),
            ...(keys.unused > 0
              ? { note: `${keys.unused} not used for 90 days`, tone: 'warn' as const }
              : keys.alive > 0
                ? { note: 'all in use' }
                : {}),
          },
          {
            label: 'Alert rules with a webhook',
            value: way('/alerts', plural(webhooks.rules, 'rule')),
          },
          {
            label: 'Webhook last delivered',
            value: webhooks.delivered_at ? ago(webhooks.delivered_at) : 'never',
          },
          {
            label: 'Webhook last failed',
            value: webhooks.failed_at ? ago(webhooks.failed_at) : 'never',
            ...(webhooks.failure ? { note: webhooks.failure, tone: 'danger' as const } : {}),
          },
        ]}
      />
    </Section>
  )
}
