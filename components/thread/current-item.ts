/** The index of the item whose page `path` is or lies under, the longest match winning; -1 if there is none. */
export function currentItem(items: { href: string }[], path: string) {
  const matches = items
    .map(({ href }, index) => ({ href, index }))
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)
  return matches[0]?.index ?? -1
}
