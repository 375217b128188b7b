// Shows a page of its own where the kiosk cannot be reached, and nothing else: it keeps no page and no answer of the server.

/** What stands there meanwhile; it looks for the server by itself, so that nobody who listens to the screen hears it again and again. */
const page = (nonce) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No connection</title>
<style>
html { color-scheme: light; background: #f3f7f3; color: #152720; font: 500 clamp(22px, 3.4vmin, 38px)/1.35 'Instrument Sans', 'Anek Devanagari', system-ui, sans-serif }
body { margin: 0; min-height: 100dvh; display: grid; place-content: center; gap: 1.6em; padding: 8vmin; box-sizing: border-box }
h1, p { margin: 0; max-width: 26em; font: inherit }
b { display: block; font-size: 1.5em; line-height: 1.15; letter-spacing: -.02em }
i { display: block; height: 8px; margin: 0 0 .6em -100vw; width: calc(100vw + 7em); background: repeating-linear-gradient(90deg, #9d2e87 0 28px, transparent 28px 48px) }
</style>
</head>
<body>
<main>
<i></i>
<h1><b>No connection just now.</b> This screen opens again by itself.</h1>
<br>
<p lang="de"><b>Gerade keine Verbindung.</b> Dieser Bildschirm öffnet sich von selbst wieder.</p>
<br>
<p lang="hi"><b>अभी कनेक्शन नहीं है।</b> यह स्क्रीन अपने आप फिर खुल जाएगी।</p>
</main>
<script nonce="${nonce}">
const look = () => fetch('/api/ready', { cache: 'no-store' }).then((answer) => answer.ok && location.reload(), () => {})
setInterval(look, 5000)
addEventListener('online', look)
</script>
</body>
</html>`

function unreachable() {
  const nonce = crypto.randomUUID()
  return new Response(page(nonce), {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'`,
      'cache-control': 'no-store',
    },
  })
}

/** What a proxy answers while the server is away. */
const away = [502, 503, 504]

async function open(request) {
  try {
    const answer = await fetch(request)
    return away.includes(answer.status) ? unreachable() : answer
  } catch {
    return unreachable()
  }
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  // The scope /kiosk begins other addresses too, such as /kiosks.
  const ours = pathname === '/kiosk' || pathname.startsWith('/kiosk/')
  if (ours && event.request.mode === 'navigate') event.respondWith(open(event.request))
})
