import type { HistogramBin } from '@/components/thread/histogram-bins'
import type { StripStep } from '@/components/thread/step-strip'

export const sampleEvent = {
  event_id: 48213,
  session_token: 'ws_7f3kq92m',
  event_type: 'error',
  event_data: {
    errorType: 'twilio_function_deploy_failed',
    errorMessage: 'Twilio account not authorized for Functions',
    statusCode: 403,
    functionName: 'voice-handler',
    currentStep: 3,
    stepName: 'Provision Services',
    demoMode: false,
  },
  created_at: '2026-11-20T13:07:03.118Z',
}

export const stripSteps: StripStep[] = [
  { name: 'Connect accounts', note: '6 min', dye: 'kiosk', state: 'done' },
  { name: 'Meet the agent', note: '4 min', dye: 'web', state: 'done' },
  { name: 'Choose use case', note: '9 min', dye: 'web', state: 'done' },
  { name: 'Provision services', note: '13 min, 3 errors', dye: 'web', state: 'done', errorAt: 0.3 },
  { name: 'Build the flow', note: '8 min', dye: 'web', state: 'current' },
  { name: 'Test call', dye: 'web', state: 'next' },
  { name: 'Wrap up', dye: 'web', state: 'next' },
]

const start = Date.UTC(2026, 10, 20, 12, 43)
const quiet = new Set([19, 20, 21, 22, 23, 97, 98, 99])
const errors: Record<number, number> = { 31: 1, 32: 2, 58: 1, 84: 3, 85: 3, 86: 2 }

/** A made-up session of 168 bins: kiosk, website, WhatsApp, website, then the pipeline. */
export const sampleBins: HistogramBin[] = Array.from({ length: 168 }, (_, index) => {
  const channel =
    index < 18 ? 'kiosk' : index < 96 ? 'website' : index < 122 ? 'whatsapp' : index < 164 ? 'website' : 'api'
  const wave = ((index * 7919) % 23) / 23
  const count = quiet.has(index)
    ? 0
    : Math.round((channel === 'whatsapp' ? 4 : 14) * wave ** 1.6 * (index === 87 ? 2 : 1)) + 1
  return { start: start + index * 17_000, counts: count ? { [channel]: count } : {}, errors: errors[index] ?? 0 }
})
