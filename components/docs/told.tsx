/** Words of the description, in which `code` and **what matters** are set apart. */
export function Told({ text }: { text: string }) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, at) => {
    const key = `${at} ${part}`
    if (part.startsWith('`')) {
      return (
        <code key={key} className="mono text-ink [overflow-wrap:anywhere]">
          {part.slice(1, -1)}
        </code>
      )
    }
    if (part.startsWith('**')) {
      return (
        <strong key={key} className="font-semibold text-ink">
          {part.slice(2, -2)}
        </strong>
      )
    }
    return part
  })
}
