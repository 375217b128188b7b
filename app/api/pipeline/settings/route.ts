import { operators, pipelineWatchers } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { settingsChange, settingsView } from '@/lib/pipeline/api-schema'
import { changeSettings, readSettings } from '@/lib/pipeline/settings'

export const GET = route(
  {
    summary: 'Read how the pipeline is set to work',
    callers: pipelineWatchers,
    response: settingsView,
  },
  ({ actor }) => readSettings({ actor }),
)

export const PATCH = route(
  {
    summary: 'Set how the pipeline works',
    about: 'A body that names no setting is refused with 422.',
    callers: operators,
    body: settingsChange,
    response: settingsView,
  },
  ({ actor, body }) => changeSettings({ actor, ...body }),
)
