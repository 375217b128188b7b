import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Where the description of the API stands once it is made. */
export const descriptionFile = 'public/openapi.json'

/**
 * Makes the description of the API (OpenAPI 3.1) of the routes as they are, in a process of its own: the routes are modules of the server
 * (`react-server`), which this process need not be.
 */
export async function describeApi(file = descriptionFile) {
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/openapi/write.ts', file]
  await promisify(execFile)(process.execPath, args)
}
