import type { DeviceView, PersonView } from '@/lib/people/schema'
import { AccountHeader } from './account-header'
import { Devices } from './devices'
import { PasswordForm } from './password-form'
import { ProfileForm } from './profile-form'
import { Section } from './section'
import { SignInNames } from './sign-in-names'
import { strings } from './strings'
import { YourData } from './your-data'
import { yourData } from './your-data-strings'

type Props = { person: PersonView; devices: DeviceView[]; staff: boolean; now: number }

/** All that somebody has in hand about themselves. */
export function AccountPage({ person, devices, staff, now }: Props) {
  const { you, names, password, devices: where } = strings
  const signInName = person.identities.find(({ sign_in }) => sign_in)?.value ?? ''
  return (
    <div data-surface="web" className="min-h-dvh overflow-x-clip">
      <AccountHeader staff={staff} />
      <main className="mx-auto w-full max-w-[960px] px-5 pt-8 pb-16 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{strings.title}</h1>
        <p className="mt-2 mb-4 text-[16px] text-ink-2 [overflow-wrap:anywhere]">
          {strings.signedInAs(person.name ?? person.customer_id)}
        </p>
        <Section title={you.title} lead={you.lead}>
          <ProfileForm person={person} />
        </Section>
        <Section title={names.title} lead={names.lead}>
          <SignInNames identities={person.identities} />
        </Section>
        <Section title={password.title} lead={password.lead}>
          <PasswordForm hasPassword={person.has_password} name={signInName} />
        </Section>
        <Section title={where.title} lead={where.lead}>
          <Devices initial={devices} start={now} />
        </Section>
        <Section title={yourData.title} lead={yourData.lead}>
          <YourData />
        </Section>
      </main>
    </div>
  )
}
