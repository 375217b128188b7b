import { cleanJson, type Json, TooDeep } from '@/lib/clean'
import { ImportError } from './import-error'

/** The file as storable JSON. @throws ImportError when it is nested too deeply. */
export function cleaned(file: unknown): Json {
  try {
    return cleanJson(file)
  } catch (error) {
    if (error instanceof TooDeep) throw new ImportError('', error.message)
    throw error
  }
}
