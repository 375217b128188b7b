'use client'
export type Chunk = { type: string; [field: string]: unknown }
export function feed(_sessionId: string, _source: string, _chunk: Chunk) {}
export function useRunningReply(_sessionId: string): { messageId: string; text: string } | null {
  return null
}
