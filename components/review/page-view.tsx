import { cx } from '@/components/ui/cx'
import { MarkedText } from './marked-text'
import type { PageItem, PageSection } from './page-description'

const fewItems = 8

/** A page as a model is told of it: goal, address, last actions, and the elements with the chosen one marked. */
export function PageView({ sections, chosen }: { sections: PageSection[]; chosen: string | null }) {
  return (
    <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-4 gap-y-2 text-[14px] leading-snug max-sm:grid-cols-1 max-sm:gap-y-0.5">
      {sections.map((section) => (
        <Section key={section.label} {...{ section, chosen }} />
      ))}
    </dl>
  )
}

function Section({ section, chosen }: { section: PageSection; chosen: string | null }) {
  const { label, text, items } = section
  if (text === '' && items.length === 0) return null
  const machine = label === 'Page'
  return (
    <>
      <dt className="pt-px text-ink-3 text-xs/5">{label}</dt>
      <dd className={cx('min-w-0 whitespace-pre-wrap max-sm:mb-2', machine && 'mono break-all text-ink-2')}>
        {text ? <MarkedText>{text}</MarkedText> : null}
        {items.length > fewItems ? (
          <details>
            <summary className="w-fit text-ink-2 hover:text-ink">{`${items.length} to choose from`}</summary>
            <Items {...{ items, chosen }} />
          </details>
        ) : (
          <Items {...{ items, chosen }} />
        )}
        {items.length > fewItems && chosen ? (
          <Items items={items.filter(({ selector }) => selector === chosen)} chosen={chosen} />
        ) : null}
      </dd>
    </>
  )
}

function Items({ items, chosen }: { items: PageItem[]; chosen: string | null }) {
  return (
    <ul className="space-y-0.5">
      {items.map(({ words, selector }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same action may stand twice
          key={index}
          className={cx(selector !== null && selector === chosen && 'font-semibold text-thread-deep')}
        >
          <MarkedText>{words}</MarkedText>
          {selector !== null && selector === chosen ? <span className="font-normal text-xs"> chosen</span> : null}
        </li>
      ))}
    </ul>
  )
}
