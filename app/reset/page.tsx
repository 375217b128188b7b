import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/locale/words'
import { ResetForm } from '@/components/sign-in/reset-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reset')
  return { title: t('title') }
}

export default function ResetPage() {
  return (
    <Words of={['reset']}>
      <ResetForm />
    </Words>
  )
}
