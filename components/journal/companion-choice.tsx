'use client'

import { Check, Moon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RadioGroup } from 'radix-ui'
import { CompanionMark } from '@/components/thread/companion-mark'
import { cx } from '@/components/ui/cx'
import { type Company, companyChoices, useCompany } from './use-companion'

/** Who asks about what is written, or that nobody does. */
export function CompanionChoice() {
  const t = useTranslations('journal.company')
  const { company, choose } = useCompany()
  return (
    <section>
      <h2 id="who-is-with-you" className="font-bold text-[14px]">
        {t('title')}
      </h2>
      <RadioGroup.Root
        aria-labelledby="who-is-with-you"
        value={company}
        onValueChange={(value) => choose(value as Company)}
        className="mt-2 grid gap-2"
      >
        {companyChoices.map((one) => (
          <RadioGroup.Item
            key={one}
            value={one}
            className={cx(
              'group flex min-h-11 items-center gap-3 rounded-card border text-left leading-[1.35]',
              'px-3 data-[state=checked]:border-2 data-[state=checked]:border-thread data-[state=checked]:ground-thread data-[state=checked]:px-[11px]',
              one === 'alone'
                ? 'border-line-2 border-dashed text-ink-2'
                : 'border-line py-2.5 data-[state=checked]:py-[9px]',
            )}
          >
            {one === 'alone' ? (
              <>
                <Moon aria-hidden="true" className="mx-[10.5px] size-[19px] flex-none" />
                {t('alone')}
              </>
            ) : (
              <>
                <span className="grid size-10 flex-none place-items-center rounded-full bg-paper text-thread">
                  <CompanionMark companion={one} />
                </span>
                <span>
                  <span className="block font-semibold">{t(`names.${one}`)}</span>
                  <span className="block text-[12.5px] text-ink-2">{t(`does.${one}`)}</span>
                </span>
              </>
            )}
            <RadioGroup.Indicator className="ml-auto text-thread">
              <Check aria-hidden="true" className="size-[18px]" />
            </RadioGroup.Indicator>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </section>
  )
}
