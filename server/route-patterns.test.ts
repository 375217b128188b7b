import { expect, test } from 'vitest'
import { routePatterns } from './route-patterns'

const patternOf = routePatterns()

test.each([
  ['/', '/'],
  ['/api/health?x=1', '/api/health'],
  ['/api/v1/session-log', '/api/session-log'],
  ['/session/start', '/api/session/start'],
  ['/auth/login/', '/api/auth/login'],
  ['/api/auth/callback/credentials', '/api/auth/{...nextauth}'],
  ['/api/sessions/018f/messages', '/api/sessions/{id}/messages'],
  ['/api/sessions/overview', '/api/sessions/overview'],
  ['/sessions/018f', '/sessions/{id}'],
  ['/chat', '/chat'],
  ['/api/nothing/of/the/kind', '/api/{...path}'],
  ['/_next/static/chunks/a.js', '/_next'],
  ['/sdk.js', 'other'],
  ['/wp-login.php', 'other'],
])('%s is %s', (url, pattern) => {
  expect(patternOf(url)).toBe(pattern)
})
