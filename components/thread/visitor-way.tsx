import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'

type Props = { href: string; icon: LucideIcon; children: string }

/** A way to another page at the top of a visitor's; on a phone its drawing alone is seen. */
export function VisitorWay({ href, icon: Icon, children }: Props) {
  return (
    <Button asChild size="web" variant="quiet" className="max-sm:w-11 max-sm:px-0">
      <Link href={href}>
        <Icon aria-hidden="true" />
        <span className="max-sm:sr-only">{children}</span>
      </Link>
    </Button>
  )
}
