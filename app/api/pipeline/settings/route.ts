import { route } from '@/lib/http/route'
import { settingsChange, settingsView } from '@/lib/pipeline/api-schema'
import { changeSettings, readSettings } from '@/lib/pipeline/settings'

export const GET = route({ response: settingsView }, ({ actor }) => readSettings({ actor }))

export const PATCH = route({ body: settingsChange, response: settingsView }, ({ actor, body }) =>
  changeSettings({ actor, ...body }),
)
