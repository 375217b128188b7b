/** The index of the item one of whose pages `path` is or lies under, the longest match winning; -1 if there is none. */
export function currentItem(items: { href: string; also?: string[] }[], path: string) {
  const matches = items
    .flatMap(({ href, also = [] }, index) => [href, ...also].map((page) => ({ href: page, index })))
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)
  return matches[0]?.index ?? -1
}
