import { fold } from './fold'

const named: Record<string, string> = {
  small: 's',
  klein: 's',
  medium: 'm',
  mittel: 'm',
  large: 'l',
  gross: 'l',
  s: 's',
  m: 'm',
  l: 'l',
  xl: 'xl',
  xxl: 'xxl',
}

const word = String.raw`(extra large|xxl|xl|small|medium|large|klein|mittel|gross|[sml]|\d{2,3})`
const patterns = [
  new RegExp(`(?:^| )(?:in )?(?:size|groesse|साइज|saiz|groessen) ${word}(?= |$)`, 'u'),
  /(?:^| )in (extra large|xxl|xl|small|medium|large|[sml])(?= |$)/u,
  /(?:^| )in (\d{2,3})(?= |$)(?! (?:cm|mm|l|g|kg|euro|euros|rupees|days|minutes|minuten|tagen|inch|zoll))/u,
  new RegExp(`(?:^| )${word} (?:size|साइज|saiz|mein|में)(?= |$)`, 'u'),
]

/** The size a message asks for, `s` to `xxl` or a number, and the words of the message without it. */
export function sizeIn(message: string): { size?: string; rest: string } {
  const text = fold(message)
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (!match?.[1]) continue
    const size = match[1] === 'extra large' ? 'xl' : (named[match[1]] ?? match[1])
    return { size, rest: `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}` }
  }
  return { rest: message }
}
