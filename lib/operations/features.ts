import { type Env, env } from '@/lib/env'
import type { OperationsView } from './schema'

type Feature = {
  feature: string
  variables: (keyof Env)[]
  on: (values: Env) => boolean
}

/** What is on or off by the environment. */
const features: Feature[] = [
  {
    feature: 'Answers by a language model',
    variables: ['LLM_BASE_URL', 'LLM_MODEL'],
    on: (values) => !!values.LLM_MODEL,
  },
  {
    feature: 'WhatsApp',
    variables: ['WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN', 'WHATSAPP_TOKEN', 'WHATSAPP_PHONE_NUMBER_ID'],
    on: (values) => !!values.WHATSAPP_TOKEN,
  },
  {
    feature: 'Telegram',
    variables: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_SECRET_TOKEN'],
    on: (values) => !!values.TELEGRAM_BOT_TOKEN,
  },
  {
    feature: 'Chat in frames of other sites',
    variables: ['WIDGET_ORIGINS'],
    on: (values) => values.WIDGET_ORIGINS.length > 0,
  },
  {
    feature: 'Log of pages of other sites',
    variables: ['ALLOWED_ORIGINS'],
    on: (values) => values.ALLOWED_ORIGINS.length > 0,
  },
  { feature: 'Workers beside this copy', variables: ['WORKERS'], on: (values) => values.WORKERS === 'inline' },
  { feature: 'An address of its own', variables: ['PUBLIC_URL'], on: (values) => !!values.PUBLIC_URL },
  { feature: 'A proxy in front', variables: ['TRUSTED_PROXIES'], on: (values) => values.TRUSTED_PROXIES.length > 0 },
  {
    feature: 'Traces',
    variables: ['OTEL_EXPORTER_OTLP_ENDPOINT'],
    on: (values) => !!values.OTEL_EXPORTER_OTLP_ENDPOINT,
  },
]

/** Which features are on, and by which variables: their names, never what they hold. */
export function readFeatures(): OperationsView['features'] {
  return features.map(({ feature, variables, on }) => ({ feature, variables, on: on(env()) }))
}
