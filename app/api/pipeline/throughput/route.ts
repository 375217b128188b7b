import { route } from '@/lib/http/route'
import { throughputView } from '@/lib/pipeline/api-schema'
import { pipelineThroughput } from '@/lib/pipeline/throughput'

export const GET = route({ response: throughputView }, ({ actor }) => pipelineThroughput({ actor }))
