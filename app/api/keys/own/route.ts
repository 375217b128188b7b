import { route } from '@/lib/http/route'
import { readOwnKey } from '@/lib/people/manage-keys'
import { ownKeyView } from '@/lib/people/schema'

export const GET = route({ response: ownKeyView }, ({ actor }) => readOwnKey({ actor }))
