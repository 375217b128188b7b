import { type BuildOptions, build } from 'esbuild'

const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions

const targets = [
  // For a script tag.
  { entryPoints: ['sdk/script.ts'], outfile: 'public/sdk.js', format: 'iife' },
  // For a page that imports it.
  { entryPoints: ['sdk/module.ts'], outfile: 'public/sdk.mjs', format: 'esm' },
  // The chat in a frame of any page.
  { entryPoints: ['widget/script.ts'], outfile: 'public/widget.js', format: 'iife' },
] as const satisfies BuildOptions[]

/** What the build writes. */
export const sdkFiles = targets.map(({ outfile }) => outfile)

/** Builds what pages of others load into public/: the logging SDK and the chat. */
export async function buildSdk() {
  await Promise.all(targets.map((target) => build({ ...shared, ...target })))
}

/** The files as they would be built, without writing them: the SDK's script, its module, the chat. */
export async function bundleSdk(): Promise<Uint8Array[]> {
  const built = await Promise.all(targets.map((target) => build({ ...shared, ...target, write: false })))
  return built.map(({ outputFiles }) => outputFiles[0]?.contents ?? new Uint8Array())
}
