import { databaseAnswers } from '@/db/client'
import { AppError } from './errors'
import { leaving } from './http/drain'

/** @throws AppError `draining` or `unavailable` while the server cannot take work. */
export async function demandReady() {
  if (leaving.aborted) throw new AppError('draining', undefined, { retryAfter: 5 })
  if (!(await databaseAnswers())) throw new AppError('unavailable', undefined, { retryAfter: 2 })
}
