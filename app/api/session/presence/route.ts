import { route } from '@/lib/http/route'
import { presenceView } from '@/lib/sessions/kiosk-schema'
import { notePresence } from '@/lib/sessions/kiosks/presence'

export const POST = route({ auth: 'public', response: presenceView }, ({ actor }) => notePresence({ actor }))
