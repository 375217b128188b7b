import type { Json } from '@/lib/clean'

/** What people, the catalogue or the help texts say, for a model: JSON that cannot end the mark it stands in. */
export function asData(name: string, value: Json): string {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${hex(sign)}`)
  return `<data name="${name}">${json}</data>`
}

const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, '0')
