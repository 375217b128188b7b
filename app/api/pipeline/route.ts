import { route } from '@/lib/http/route'
import { pipelineView } from '@/lib/pipeline/api-schema'
import { pipelineStatus } from '@/lib/pipeline/status'

export const GET = route({ response: pipelineView }, ({ actor }) => pipelineStatus({ actor }))
