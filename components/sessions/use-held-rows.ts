'use client'

import { useRef } from 'react'
import { holdOrder } from './hold-order'

type Options<T> = { rows: T[]; idOf: (row: T) => string; held: boolean; list: string }

/**
 * Rows in their newest order, or in the order they had when `held` began. `list` names what is listed: another list starts
 * afresh. `waiting` counts the new rows that are held back.
 */
export function useHeldRows<T>({ rows, idOf, held, list }: Options<T>): { shown: T[]; waiting: number } {
  const order = useRef<{ list: string; ids: string[] } | null>(null)
  if (!held || order.current?.list !== list) order.current = { list, ids: rows.map(idOf) }
  const shown = held ? holdOrder(order.current.ids, rows, idOf) : rows
  return { shown, waiting: rows.length - shown.length }
}
