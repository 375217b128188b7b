import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTools } from '@/components/ui/page-tools'

export default function VisitLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('page')
  return <PageTools notes={t('notes')}>{children}</PageTools>
}
