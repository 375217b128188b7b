import { demoView } from '@/lib/demo/schema'
import { readDemo } from '@/lib/demo/view'
import { fillWithDemo, removeDemoData } from '@/lib/demo/work'
import { route } from '@/lib/http/route'

export const GET = route({ response: demoView }, ({ actor }) => readDemo({ actor }))

export const POST = route({ response: demoView, status: 202 }, ({ actor }) => fillWithDemo({ actor }))

export const DELETE = route({ response: demoView, status: 202 }, ({ actor }) => removeDemoData({ actor }))
