import type { Json } from './clean'

/** Whether a value is an object with fields, which a list and null are not. */
export function isObject(value: Json | undefined): value is { [key: string]: Json }
export function isObject(value: unknown): value is Record<string, unknown>
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
