import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'
import { StatePanel } from './state-panel'

const wayOn = {
  operators: { href: '/pipeline', label: 'See the pipeline' },
  admins: { href: '/sessions', label: 'See the sessions' },
}

type Props = { title: string; of: keyof typeof wayOn; children: string }

/** Where a member of staff came to a page of another role. */
export function RoleOnly({ title, of, children }: Props) {
  const { href, label } = wayOn[of]
  return (
    <>
      <PageTop title={title} />
      <StatePanel
        framed={false}
        art="ended"
        title={`This page is for ${of}`}
        actions={
          <Button asChild>
            <Link href={href}>{label}</Link>
          </Button>
        }
      >
        {children} Ask an admin if your work needs it.
      </StatePanel>
    </>
  )
}
