import Link from 'next/link'
import { Logo } from '@/components/thread/logo'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'

export default function NotFound() {
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col p-5">
      <Link href="/" className="w-fit py-1.5 text-[18px]">
        <Logo />
      </Link>
      <h1 className="sr-only">Page not found</h1>
      <StatePanel
        art="loose"
        framed={false}
        className="w-full"
        title="There is nothing at this address"
        actions={
          <Button asChild size="web" variant="primary">
            <Link href="/">Go to the start</Link>
          </Button>
        }
      >
        The link may be old, or a letter may be missing. Nothing of yours is lost.
      </StatePanel>
    </main>
  )
}
