'use client'

import type { AlertRuleView } from '@/lib/log/alert-schema'
import { NewAlert } from './new-alert'
import { RuleRow } from './rule-row'

type Props = { rules: AlertRuleView[]; now: number; zone: string | undefined; className?: string }

/** What staff are told of: each rule with its switch. */
export function Rules({ rules, now, zone, className }: Props) {
  return (
    <section aria-labelledby="rules-title" className={className}>
      <header className="mb-1.5 flex items-center gap-2">
        <h2 id="rules-title" className="flex-1 scroll-mt-4 font-semibold">
          Tell me
        </h2>
        <NewAlert size="small" variant="quiet" className="-mr-2 max-sm:h-11" />
      </header>
      <ul>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} now={now} zone={zone} />
        ))}
      </ul>
      {rules.length === 0 ? <p className="py-1 text-ink-2">No rules: nobody is told of anything.</p> : null}
    </section>
  )
}
