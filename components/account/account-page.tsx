import { NotebookPen } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { DeviceView, PersonView } from '@/lib/people/schema'
import { AccountHeader } from './account-header'
import { Devices } from './devices'
import { PasswordForm } from './password-form'
import { ProfileForm } from './profile-form'
import { Section } from './section'
import { SignInNames } from './sign-in-names'
import { YourData } from './your-data'

type Props = { person: PersonView; devices: DeviceView[]; staff: boolean; now: number }

/** All that somebody has in hand about themselves. */
export function AccountPage({ person, devices, staff, now }: Props) {
  const t = useTranslations('account')
  const signInName = person.identities.find(({ sign_in }) => sign_in)?.value ?? ''
  return (
    <div data-surface="web" className="min-h-dvh overflow-x-clip">
      <AccountHeader staff={staff} />
      <main className="mx-auto w-full max-w-[960px] px-5 pt-8 pb-16 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{t('title')}</h1>
        <p className="mt-2 mb-4 text-[16px] text-ink-2 [overflow-wrap:anywhere]">
          {t('signedInAs', { name: person.name ?? person.customer_id })}
        </p>
        <Button asChild size="web" className="mb-4">
          <Link href="/journal">
            <NotebookPen aria-hidden="true" />
            {t('journal')}
          </Link>
        </Button>
        <Section title={t('you.title')} lead={t('you.lead')}>
          <ProfileForm person={person} />
        </Section>
        <Section title={t('names.title')} lead={t('names.lead')}>
          <SignInNames identities={person.identities} />
        </Section>
        <Section title={t('password.title')} lead={t('password.lead')}>
          <PasswordForm hasPassword={person.has_password} name={signInName} />
        </Section>
        <Section title={t('devices.title')} lead={t('devices.lead')}>
          <Devices initial={devices} start={now} />
        </Section>
        <Section title={t('data.title')} lead={t('data.lead')}>
          <YourData />
        </Section>
      </main>
    </div>
  )
}
