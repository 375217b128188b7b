import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { LanguageSwitch } from './language-switch'

type Props = {
  title: string
  lead: string
  onBack: () => void
  onSubmit: () => void
  field: ReactNode
  children: ReactNode
  note?: ReactNode
}

/** A step of signing in: what is asked and the field beside or above what answers it. */
export function StepFrame({ title, lead, onBack, onSubmit, field, children, note }: Props) {
  const words = useTranslations('kiosk')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form autoComplete="off" className="h-full" onSubmit={submit}>
      <main className="grid h-full content-start gap-x-20 overflow-y-auto px-[72px] pt-[64px] pb-[48px] landscape:grid-cols-2 landscape:content-center landscape:pt-[152px]">
        <div className="-ml-11 flex justify-between landscape:absolute landscape:inset-x-[72px] landscape:top-[40px]">
          <Button size="kiosk" variant="quiet" icon={<ArrowLeft />} onClick={onBack} className="text-[36px]">
            {words('back')}
          </Button>
          <LanguageSwitch />
        </div>
        <div
          className={cx(
            'mt-[76px] landscape:col-start-1 landscape:mt-0',
            note ? 'landscape:self-end' : 'landscape:row-span-2 landscape:self-center',
          )}
        >
          <h1 className="font-bold text-[92px]/[1.04] tracking-[-.035em] landscape:text-[76px]/[1.04]">{title}</h1>
          <p className="mt-5 text-[36px]/[1.38] text-ink-2 landscape:text-[32px]/[1.38]">{lead}</p>
          <div className="mt-[54px] landscape:mt-10">{field}</div>
        </div>
        <div className="mt-10 landscape:col-start-2 landscape:row-span-2 landscape:row-start-1 landscape:mt-0 landscape:self-center">
          {children}
        </div>
        {note ? <div className="mt-9 landscape:col-start-1 landscape:mt-10 landscape:self-start">{note}</div> : null}
      </main>
    </form>
  )
}
