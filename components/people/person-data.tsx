'use client'

import { ArrowUpRight, Download, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import type { PersonView } from '@/lib/people/schema'
import { EraseDialog } from './erase-dialog'
import { PersonSection } from './person-section'

/** What is kept of somebody: where to see it, a copy to take, and its end. */
export function PersonData({ person }: { person: PersonView }) {
  const [erasing, setErasing] = useState(false)
  return (
    <PersonSection
      title="Their data"
      note="Words of a journal and of companion conversations are theirs alone and in no copy of yours. What you do here is written down."
    >
      <div className="flex flex-wrap gap-2">
        <Button asChild iconAfter={<ArrowUpRight />}>
          <Link href={`/audit?person=${person.customer_id}`}>Who looked</Link>
        </Button>
        <Button asChild icon={<Download />}>
          <a
            href={`/api/people/${person.id}/export`}
            download={`throughline-${person.customer_id}.json`}
            onClick={() => toast.success('The copy is on its way to your downloads')}
          >
            Take a copy
          </a>
        </Button>
        <Button variant="danger" icon={<Trash2 />} onClick={() => setErasing(true)}>
          Erase
        </Button>
      </div>
      <EraseDialog person={person} open={erasing} onClose={() => setErasing(false)} />
    </PersonSection>
  )
}
