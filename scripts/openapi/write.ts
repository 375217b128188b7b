import { writeFileSync } from 'node:fs'
import { makeDocument } from './make'

// `node --conditions=react-server --import tsx scripts/openapi/write.ts [file]`
const [file = 'public/openapi.json'] = process.argv.slice(2)
writeFileSync(file, `${JSON.stringify(await makeDocument(), null)}\n`)
