import { z } from 'zod'

const count = (fallback: number, max = 1_000_000) => z.coerce.number().int().min(1).max(max).default(fallback)

const price = z.coerce.number().min(0).max(1_000_000).optional()

const secret = z.string().min(1).max(2000).optional()

const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

const postgresAddress = z.string().regex(/^postgres(ql)?:\/\//, 'must begin postgres://')

const list = (text: string) => text.split(',').flatMap((item) => item.trim() || [])

// A URL's host may hold `*` and `;`, which mean something else in a Content-Security-Policy.
const isOrigin = (text: string) =>
  /^https?:\/\/[\w.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text

const values = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresAddress.optional(),
  DATABASE_POOL: count(20, 500),
  DATABASE_READ_URL: postgresAddress.optional(),
  DATABASE_READ_LAG_S: count(10, 3600),
  REQUESTS_AT_ONCE: count(16, 10_000),
  SHUTDOWN_GRACE_S: z.coerce.number().min(0).max(300).default(1),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z.string().default('').transform(list),
  ADMIN_USERNAME: z.string().min(1).max(100).default('admin'),
  ADMIN_PASSWORD: z.string().min(8).max(200).optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  WORKERS: z.enum(['inline', 'off']).default('inline'),
  ALLOWED_ORIGINS: z.string().default('').transform(list),
  WIDGET_ORIGINS: z
    .string()
    .default('')
    .transform(list)
    .refine((origins) => origins.every(isOrigin), 'must be origins such as https://shop.example, separated by commas'),
  RETENTION_DAYS: count(90, 36_500),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  LIMIT_ANONYMOUS_STARTS: count(120),
  LIMIT_STARTS: count(600),
  LIMIT_CHAT: count(60),
  LIMIT_SIGNIN_FAILURES: count(5),
  LIMIT_CLAIM_FAILURES: count(5),
  LIMIT_INGEST_PER_SECOND: count(200),
  LIMIT_INGEST_BURST: count(2000),
  LLM_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  LLM_MODEL: z.string().min(1).max(200).optional(),
  LLM_API_KEY: z.string().min(1).max(2000).optional(),
  LLM_TIMEOUT_S: count(30, 600),
  LLM_FIRST_TOKEN_S: count(10, 600),
  LLM_PRICE_INPUT: price,
  LLM_PRICE_OUTPUT: price,
  WHATSAPP_APP_SECRET: secret,
  WHATSAPP_VERIFY_TOKEN: secret,
  WHATSAPP_TOKEN: secret,
  WHATSAPP_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d{1,40}$/, 'must be the id of the number, digits only')
    .optional(),
  WHATSAPP_API_BASE: address.default('https://graph.facebook.com/v25.0'),
  TELEGRAM_SECRET_TOKEN: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'may hold letters, digits, _ and - only, as Telegram has it')
    .optional(),
  TELEGRAM_BOT_TOKEN: secret,
  TELEGRAM_API_BASE: address.default('https://api.telegram.org'),
  OTEL_EXPORTER_OTLP_ENDPOINT: address.optional(),
  LLM_DAILY_TOKENS: z.coerce.number().int().min(1).max(1_000_000_000).optional(),
})

type Values = z.infer<typeof values>

/** A messenger needs all of its variables: half of them is a mistake, none means that it is off. */
function demandWhole(messenger: 'WHATSAPP' | 'TELEGRAM', names: string[]) {
  return (given: Values, context: z.RefinementCtx) => {
    const all = names.map((name) => `${messenger}_${name}` as keyof Values)
    const missing = all.filter((name) => !given[name])
    if (missing.length === 0 || missing.length === all.length) return
    for (const name of missing) {
      context.addIssue({ code: 'custom', path: [name], message: `is missing; set ${all.join(', ')} together or none` })
    }
  }
}

const schema = values
  .refine(({ LLM_BASE_URL, LLM_MODEL }) => !LLM_BASE_URL || LLM_MODEL, {
    path: ['LLM_MODEL'],
    error: 'must name the model that LLM_BASE_URL is to answer with; set both or neither',
  })
  .refine(({ LLM_BASE_URL, LLM_MODEL }) => !LLM_MODEL || LLM_BASE_URL, {
    path: ['LLM_BASE_URL'],
    error: 'must be the address at which LLM_MODEL is served; set both or neither',
  })

  .superRefine(demandWhole('WHATSAPP', ['APP_SECRET', 'VERIFY_TOKEN', 'TOKEN', 'PHONE_NUMBER_ID']))
  .superRefine(demandWhole('TELEGRAM', ['SECRET_TOKEN', 'BOT_TOKEN']))

export type Env = z.infer<typeof schema>

export class EnvError extends Error {}

/**
 * Reads and checks the environment; an empty value counts as absent.
 * @throws EnvError naming each wrong variable in a sentence for the person at the terminal.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = schema.safeParse(present)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new EnvError(`Throughline cannot start, because these environment values do not fit:\n${lines.join('\n')}`)
}

let cached: Env | undefined

/** The checked environment of this process. */
export function env(): Env {
  cached ??= readEnv(process.env)
  return cached
}
