import { AppError, type ProblemCode } from '@/lib/errors'
import type { PracticeService } from './practice-schema'

const keyShape = /^wk-[a-z0-9]{6}$/i

const broken: Record<PracticeService, [ProblemCode, string]> = {
  connect: ['forbidden', 'The workshop key was revoked'],
  provision: ['conflict', 'The phone number is already taken'],
  deploy: ['forbidden', 'The account is not authorised for functions'],
  call: ['conflict', 'The caller hung up early'],
}

/**
 * Plays one of the services that the demo workshop calls. Nothing is stored.
 * @throws AppError `invalid` for a key that is none; `forbidden` or `conflict` where it is to fail.
 */
export async function practise(options: { service: PracticeService; key?: string; failing: boolean }) {
  const { service, key = '', failing } = options
  if (failing) throw new AppError(...broken[service])
  if (service === 'connect' && !keyShape.test(key)) throw new AppError('invalid', 'Incorrect workshop key provided')
  return { service, ready: true as const }
}
