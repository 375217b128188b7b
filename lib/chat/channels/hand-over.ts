import type { Actor } from '@/lib/people/actor'
import { makeHandover } from '@/lib/sessions/handover'
import type { HandoverView } from '@/lib/sessions/schema'
import { messengerLinks } from './own-links'

/**
 * A one-time code for going on elsewhere, with the links that take it into the messengers that are on.
 * @throws as makeHandover.
 */
export async function handOver(options: { actor: Actor; origin: string }): Promise<HandoverView> {
  const made = await makeHandover(options)
  return { ...made, messengers: await messengerLinks(made.code) }
}
