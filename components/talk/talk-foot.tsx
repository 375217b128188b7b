import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Props = {
  /** A model writes the answers. */
  byModel: boolean
  children?: ReactNode
}

/** Under a talk: where one writes, who can read it, and who answers. */
export function TalkFoot({ byModel, children }: Props) {
  const t = useTranslations('talk')
  const journal = useTranslations('journal')
  return (
    <div className="mx-auto w-full max-w-[860px] px-4 pb-3 md:px-7">
      {children}
      <p className="pt-2 text-center text-[12.5px] text-ink-2">
        {journal('private')} {byModel ? t('byModel') : null}
      </p>
    </div>
  )
}
