import { copyFile, cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const scripts = {
  worker: 'extension/worker/worker.ts',
  content: 'extension/content/content.ts',
  popup: 'extension/pages/popup.ts',
  options: 'extension/pages/options.ts',
  theme: 'extension/pages/theme.ts',
}

const copies: [from: string, to: string][] = [
  ['extension/manifest.json', 'manifest.json'],
  ['extension/pages/popup.html', 'popup.html'],
  ['extension/pages/options.html', 'options.html'],
  ['extension/pages/style.css', 'style.css'],
  // The product's own colours and type, from their one source.
  ['app/tokens.css', 'tokens.css'],
  [
    'node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    'instrument-sans.woff2',
  ],
]

/** Builds the browser extension, ready to be loaded unpacked, into a folder that is emptied first. */
export async function buildExtension(folder = 'extension/dist') {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: scripts,
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome121',
    legalComments: 'none',
    logLevel: 'error',
  })
  await cp('extension/icons', join(folder, 'icons'), { recursive: true })
  await Promise.all(copies.map(([from, to]) => copyFile(from, join(folder, to))))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildExtension()
  process.stdout.write('Built extension/dist: load it unpacked at chrome://extensions.\n')
}
