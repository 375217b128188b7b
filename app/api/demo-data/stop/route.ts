import { demoView } from '@/lib/demo/schema'
import { stopDemo } from '@/lib/demo/work'
import { route } from '@/lib/http/route'

export const POST = route({ response: demoView }, ({ actor }) => stopDemo({ actor }))
