import { unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { idOf, type Logged, logEvents } from './sessions'

export const broken = {
  errorType: 'deploy_failed',
  errorMessage: 'Account not authorised',
  statusCode: 403,
  currentStep: 1,
}

/** A short workshop: two steps, a call, an error three times over. */
export async function workshop(api: Program) {
  const token = unique('ws_')
  const who = { sessionToken: token, studentName: 'Priya Nair', studentEmail: 'priya@example.com' }
  const log = (eventType: string, eventData: Logged['eventData'], ago: number) => ({
    ...who,
    eventType,
    eventData,
    ago,
  })
  const step = {
    from: 0,
    to: 1,
    fromStepName: 'Choose',
    toStepName: 'Provision',
    currentStep: 1,
    stepName: 'Provision',
  }
  await logEvents(api, [
    log('action', { actionName: 'opened', currentStep: 0 }, 120),
    log('navigation', step, 90),
    log('action', { actionName: 'number_selected', provider: 'twilio', currentStep: 1 }, 80),
    log('api_call', { method: 'POST', endpoint: '/api/deploy', status: 403, success: false, durationMs: 812 }, 60),
    log('error', broken, 59),
    log('error', broken, 55),
    log('error', broken, 50),
    log('state_change', { stateName: 'ready', oldValue: false, newValue: true }, 30),
    log('quiz_answered', { score: 4 }, 20),
  ])
  return { token, id: await idOf(api, token), who }
}
