import type { ReactNode } from 'react'
import { PageTools } from '@/components/ui/page-tools'

export default function VisitLayout({ children }: { children: ReactNode }) {
  return <PageTools>{children}</PageTools>
}
