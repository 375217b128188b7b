import { Tag } from '@/components/ui/tag'
import type { OperationsView } from '@/lib/operations/schema'
import { Section } from './section'

/** What is on, and by which variables the rest would be: their names alone. */
export function FeaturesSection({ features }: { features: OperationsView['features'] }) {
  return (
    <Section title="Features" aside="on or off by the environment, at the next start">
      <ul className="flex flex-col">
        {features.map(({ feature, on, variables }) => (
          <li key={feature} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
            <Tag tone={on ? 'ok' : 'neutral'}>{on ? 'on' : 'off'}</Tag>
            <span className="min-w-0 flex-1">
              {feature}
              {on ? null : (
                <span className="block font-mono text-ink-3 text-xs tracking-[-.03em] [overflow-wrap:anywhere]">
                  {variables.join(' ')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
