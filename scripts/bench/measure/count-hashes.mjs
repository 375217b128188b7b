// Loaded into the app by NODE_OPTIONS before anything else: counts how many argon2 hashes are under way at once, over all of the
// process, and leaves the most there ever were in the file that BENCH_HASHES names.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const argon2 = createRequire(import.meta.url)('@node-rs/argon2')
let running = 0
let most = 0

for (const name of ['hash', 'verify']) {
  const original = argon2[name]
  argon2[name] = async (...args) => {
    running++
    if (running > most) {
      most = running
      writeFileSync(process.env.BENCH_HASHES, String(most))
    }
    try {
      return await original(...args)
    } finally {
      running--
    }
  }
}
