import { AppError } from '@/lib/errors'
import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

const absent = route({ summary: 'No such path', callers: anyone, auth: 'public', cookies: 'ignored' }, async () => {
  throw new AppError('not_found', 'There is no such path. API paths are listed in the documentation.')
})

export { absent as DELETE, absent as GET, absent as PATCH, absent as POST, absent as PUT }
