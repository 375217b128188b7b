import { route } from '@/lib/http/route'
import { readOperations } from '@/lib/operations/read-operations'
import { operationsView } from '@/lib/operations/schema'

export const GET = route({ response: operationsView }, ({ actor }) => readOperations({ actor }))
