import { call, type Refusal } from '@/extension/shared/server'
import type { Settings } from '@/extension/shared/settings'

export type Tried = { tone: 'ok' | 'warn'; text: string }

const refusals: Record<Refusal['why'], string> = {
  offline: 'Saved. Nothing answers at this address: look whether the server runs and the address is right.',
  busy: 'Saved. The server answers, but not in a way that the recorder knows: try again in a minute.',
  key: 'Saved. The server does not accept this key: make a new one there and put it in.',
  scope: 'Saved. This is no API key of the server: make one that carries journeys:write and put it in.',
  access: 'Saved. The browser does not let the recorder reach this server: try again and allow it.',
  settings: 'Saved. The address or the key is missing: put it in.',
  gone: 'Saved. What answers at this address is not a Throughline server: check the address.',
  ended: 'Saved. What answers at this address is not a Throughline server: check the address.',
  refused: 'Saved. What answers at this address is not a Throughline server: check the address.',
}

/** Whether the server can be reached and the key may record, in words. */
export async function tryConnection(settings: Settings): Promise<Tried> {
  const answer = await call(settings, 'GET', '/api/keys/own')
  if (!answer.ok) return { tone: 'warn', text: refusals[answer.why] }
  const { name, scopes } = answer.body as { name?: string; scopes?: string[] }
  if (!name || !scopes) return { tone: 'warn', text: refusals.gone }
  const mayRecord = scopes.includes('journeys:write') || scopes.includes('admin')
  if (!mayRecord) {
    return {
      tone: 'warn',
      text: `Saved. The key “${name}” may not write journeys: put in one that carries journeys:write.`,
    }
  }
  return { tone: 'ok', text: `Connected to ${settings.server} with the key “${name}”. You can start recording.` }
}
