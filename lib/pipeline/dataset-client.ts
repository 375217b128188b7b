import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Channel } from '@/db/enums'
import { callApi, withQuery } from '@/lib/http/fetch'
import { type DatasetFormat, type selectionQuery, selectionView } from './dataset-schema'

/** A selection as the browser asks for it: what is absent is as usual. */
export type SelectionChoice = Omit<z.input<typeof selectionQuery>, 'channel' | 'held'> & {
  format: DatasetFormat
  /** Absent is all. */
  channels?: Channel[]
  held?: number
}
export type ExportChoice = SelectionChoice & { minQuality: number }

const withChoice = (path: string, { channels, ...choice }: SelectionChoice & { minQuality?: number }) =>
  withQuery(path, { ...choice, channel: channels })

export function selectionQueryOptions(selection: SelectionChoice) {
  return queryOptions({
    queryKey: ['datasets', 'selection', selection],
    queryFn: ({ signal }) => callApi(withChoice('/api/datasets/selection', selection), selectionView, { signal }),
  })
}

/** Where a dataset is downloaded from. */
export const exportUrl = (choice: ExportChoice) => withChoice('/api/datasets/export', choice)

/** Where it says what is in it. */
export const manifestUrl = (choice: ExportChoice) => withChoice('/api/datasets/manifest', choice)

/** The first lines of a dataset, as they will stand in the file; the rest is not fetched. */
export function firstLinesQuery(choice: ExportChoice, count: number) {
  return queryOptions({
    queryKey: ['datasets', 'first-lines', choice, count],
    queryFn: ({ signal }) => readLines(exportUrl(choice), count, signal),
  })
}

async function readLines(url: string, count: number, signal: AbortSignal): Promise<string[]> {
  const response = await fetch(url, { signal, credentials: 'same-origin' })
  if (!response.ok || !response.body) throw new Error(`The dataset answered ${response.status}`)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let lines = ['']
  while (lines.length <= count) {
    const { done, value } = await reader.read()
    if (done) break
    lines = `${lines.join('\n')}${decoder.decode(value, { stream: true })}`.split('\n')
  }
  await reader.cancel()
  return lines.slice(0, count).filter((line) => line !== '')
}
