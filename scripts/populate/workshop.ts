import type { Random } from './random'

/** What a workshop logs at a moment of one of its steps. */
export type Moment = { type: string; data: Record<string, unknown> }

export type Fault = {
  errorType: string
  errorMessage: string
  statusCode?: number
  details?: Record<string, unknown>
  call?: { endpoint: string; method: string; status: number }
}

export type Step = {
  name: string
  /** How long it takes somebody without trouble, in minutes. */
  minutes: number
  moments: ((random: Random) => Moment)[]
  faults: { fault: Fault; share: number }[]
}

const action = (actionName: string, details: Record<string, unknown> = {}) => ({
  type: 'action',
  data: { actionName, ...details },
})
const state = (stateName: string, oldValue: unknown, newValue: unknown) => ({
  type: 'state_change',
  data: { stateName, oldValue, newValue },
})

export function apiCall(endpoint: string, method: string, status: number, durationMs: number): Moment {
  return { type: 'api_call', data: { endpoint, method, status, success: status >= 200 && status < 400, durationMs } }
}

const call = (endpoint: string, method: string) => (random: Random) =>
  apiCall(endpoint, method, 200, random.whole(60, 1400))

/** One person in a hundred meets this anywhere. */
export const anywhere: Fault = {
  errorType: 'session_not_found',
  errorMessage: 'Session not found',
  statusCode: 500,
  call: { endpoint: '/api/session', method: 'GET', status: 500 },
}

/** The seven steps of the voice agents workshop, with what people do in them and what goes wrong there. */
export const steps: Step[] = [
  {
    name: 'Connect accounts',
    minutes: 6,
    moments: [
      () => action('provider_selected', { provider: 'twilio' }),
      () => action('provider_selected', { provider: 'openai' }),
      () => action('help_text_opened', { topic: 'Where do I find my key?' }),
      call('/api/validate-twilio', 'POST'),
      call('/api/validate-openai', 'POST'),
      () => state('accountsConnected', 0, 1),
      () => state('accountsConnected', 1, 2),
    ],
    faults: [
      {
        share: 0.16,
        fault: {
          errorType: 'openai_validation_failed',
          errorMessage: 'Incorrect API key provided',
          statusCode: 401,
          call: { endpoint: '/api/validate-openai', method: 'POST', status: 401 },
        },
      },
    ],
  },
  {
    name: 'Meet the agent',
    minutes: 4,
    moments: [
      () => action('video_played', { video: 'meet-the-agent', seconds: 94 }),
      (random) => action('voice_previewed', { voice: random.pick(['alloy', 'echo', 'nova', 'shimmer']) }),
      (random) => state('voice', 'alloy', random.pick(['echo', 'nova', 'shimmer'])),
      call('/api/voices', 'GET'),
    ],
    faults: [],
  },
  {
    name: 'Choose use case',
    minutes: 9,
    moments: [
      (random) =>
        action('use_case_selected', {
          useCase: random.pick(['Appointment booking', 'Order status', 'Table reservation', 'Lead intake']),
        }),
      () => action('prompt_edited', { characters: 412 }),
      (random) => state('promptLength', 412, random.whole(420, 1900)),
      call('/api/use-cases', 'GET'),
      call('/api/prompt', 'PUT'),
    ],
    faults: [],
  },
  {
    name: 'Provision services',
    minutes: 11,
    moments: [
      (random) => action('phone_number_selected', { phoneNumber: `+1 555 555 ${random.whole(1000, 9999)}` }),
      call('/api/phone-numbers?country=US', 'GET'),
      call('/api/phone-numbers', 'POST'),
      call('/api/deploy-function', 'POST'),
      () => state('servicesReady', false, true),
      () => state('numberPurchased', false, true),
    ],
    faults: [
      {
        share: 0.1,
        fault: {
          errorType: 'twilio_function_deploy_failed',
          errorMessage: 'Twilio account not authorized for Functions',
          statusCode: 403,
          details: { functionName: 'voice-handler' },
          call: { endpoint: '/api/deploy-function', method: 'POST', status: 403 },
        },
      },
      {
        share: 0.03,
        fault: {
          errorType: 'number_purchase_failed',
          errorMessage: 'Phone number +1 555 555 1234 was already taken',
          statusCode: 422,
          call: { endpoint: '/api/phone-numbers', method: 'POST', status: 422 },
        },
      },
    ],
  },
  {
    name: 'Build the flow',
    minutes: 10,
    moments: [
      (random) =>
        action('node_added', { node: random.pick(['greeting', 'question', 'lookup', 'transfer', 'goodbye']) }),
      () => action('nodes_connected', { from: 'greeting', to: 'question' }),
      (random) => state('nodes', 3, random.whole(4, 9)),
      call('/api/flow', 'PUT'),
      call('/api/flow/validate', 'POST'),
    ],
    faults: [
      {
        share: 0.06,
        fault: {
          errorType: 'deployment_failed',
          errorMessage: 'Function deployment timed out after 30000 ms',
          statusCode: 504,
          call: { endpoint: '/api/flow/deploy', method: 'POST', status: 504 },
        },
      },
    ],
  },
  {
    name: 'Test call',
    minutes: 5,
    moments: [
      (random) => action('test_call_started', { phoneNumber: `+1 555 555 ${random.whole(1000, 9999)}` }),
      (random) => action('test_call_ended', { seconds: random.whole(12, 95) }),
      (random) => state('callsMade', 0, random.whole(1, 4)),
      call('/api/test-call', 'POST'),
      call('/api/transcript', 'GET'),
    ],
    faults: [
      { share: 0.08, fault: { errorType: 'test_call_dropped', errorMessage: 'Caller hung up early' } },
      {
        share: 0.04,
        fault: {
          errorType: 'whatsapp_window_closed',
          errorMessage: 'Message could not be delivered',
          statusCode: 470,
          call: { endpoint: '/api/send-transcript', method: 'POST', status: 470 },
        },
      },
    ],
  },
  {
    name: 'Wrap up',
    minutes: 3,
    moments: [
      (random) => action('feedback_given', { stars: random.whole(3, 5) }),
      () => action('certificate_downloaded'),
      call('/api/feedback', 'POST'),
    ],
    faults: [],
  },
]
