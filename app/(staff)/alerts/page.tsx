import type { Metadata } from 'next'
import { AlertsPage } from '@/components/alerts/alerts-page'
import { staffActor } from '@/lib/http/page-actor'
import { alertsPanel } from '@/lib/log/alerts'

export const metadata: Metadata = { title: 'Alerts' }

export default async function Alerts() {
  const actor = await staffActor('/alerts')
  return <AlertsPage initial={await alertsPanel({ actor })} />
}
