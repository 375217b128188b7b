'use client'

import { useSyncExternalStore } from 'react'
import { type Companion, companions } from '@/db/enums'

const key = 'tl-companion'

/** Who is with somebody as they write: a companion, or nobody. */
export type Company = Companion | 'alone'

export const companyChoices = ['reflection_buddy', 'inner_voice', 'alone'] as const satisfies Company[]
const usual: Company = companions[1]

let chosen: Company | null = null
const watching = new Set<() => void>()

function read(): Company {
  if (chosen) return chosen
  try {
    const kept = localStorage.getItem(key)
    chosen = companyChoices.find((one) => one === kept) ?? usual
  } catch {
    chosen = usual
  }
  return chosen
}

function choose(next: Company) {
  chosen = next
  try {
    localStorage.setItem(key, next)
  } catch {
    // A browser that keeps nothing: it holds for this page.
  }
  for (const changed of watching) changed()
}

const watch = (changed: () => void) => {
  watching.add(changed)
  return () => watching.delete(changed)
}

/** The choice of company, kept on this device. */
export function useCompany() {
  const company = useSyncExternalStore(watch, read, () => usual)
  return { company, choose }
}
