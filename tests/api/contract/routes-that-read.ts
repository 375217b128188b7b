import { routesOnDisk } from '@/tests/api/access/route-files'

/** Routes that read a body or a query, by their source: the description itself is only known once a server runs. */
export const routesThatRead = routesOnDisk()
  .filter(({ method, route, source }) => {
    if (route.includes('...')) return false
    const [, declared = ''] = source.split(`export const ${method} = `)
    return /\b(body|query): |\.\.\.shape/.test(declared.split('export const ')[0] ?? '')
  })
  .map(({ route }) => route)
