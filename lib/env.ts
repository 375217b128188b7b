import { z } from 'zod'

const count = (fallback: number, max = 1_000_000) => z.coerce.number().int().min(1).max(max).default(fallback)

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin postgres://')
    .optional(),
  DATABASE_POOL: count(20, 500),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((item) => item.trim() || [])),
  ADMIN_USERNAME: z.string().min(1).max(100).default('admin'),
  ADMIN_PASSWORD: z.string().min(8).max(200).optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  WORKERS: z.enum(['inline', 'off']).default('inline'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((item) => item.trim() || [])),
  RETENTION_DAYS: count(90, 36_500),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  LIMIT_ANONYMOUS_STARTS: count(120),
  LIMIT_STARTS: count(600),
  LIMIT_CHAT: count(60),
  LIMIT_SIGNIN_FAILURES: count(5),
  LIMIT_CLAIM_FAILURES: count(5),
  LIMIT_INGEST_PER_SECOND: count(200),
  LIMIT_INGEST_BURST: count(2000),
})

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
