import { roleFromCss } from '@/lib/pipeline/journey/selectors'
import { type InteractionTarget, longest } from '@/lib/pipeline/schema'
import { targetOf } from './target'

type Found = { selectors: string[]; role?: string | undefined; name?: string; text?: string }

/** What a locator of Selenium IDE may begin with, and what it is without any of these. */
const strategy = /^(id|name|css|xpath|link|linkText|partialLinkText|class|className|tagName|identifier)=(.*)$/s
/** jQuery's, once known to Selenium and to no browser. */
const contains = /^(.*?):contains\((["']?)(.*)\2\)$/s
const plainName = /^-?[A-Za-z_][\w-]*$/
const longestCandidate = 1000
const mostCandidates = 16

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

/** Whether a text is a locator; a command's target may be anything else. */
export function isLocator(target: string): boolean {
  return strategy.test(target) || /^\(?\/\//.test(target)
}

/** The element that the locators of a command stand for, its selectors in the form of Chrome's Recorder. */
export function located(locators: string[], role?: string): InteractionTarget | undefined {
  const found = locators
    // A locator with a variable in it finds nothing as it stands.
    .filter((locator) => locator.trim() !== '' && locator.length <= longestCandidate && !locator.includes('${'))
    .slice(0, mostCandidates)
    .map(read)
  const selectors = [...new Set(found.flatMap((one) => one.selectors))].filter((one) => one.length <= longest.selector)
  return targetOf(
    selectors.map((selector) => [selector]),
    {
      role: found.find((one) => one.role)?.role ?? role,
      name: found.find((one) => one.name)?.name,
      text: found.find((one) => one.text)?.text,
    },
  )
}

function read(locator: string): Found {
  const [, kind = /^\(?\/\//.test(locator) ? 'xpath' : 'identifier', what = locator] = strategy.exec(locator) ?? []
  switch (kind) {
    case 'css':
      return readCss(what)
    case 'xpath':
      return readXpath(what)
    case 'link':
    case 'linkText': {
      // Selenium 1 wrote how the text is to be compared before it.
      const text = what.replace(/^(?:exact|glob):/, '')
      return { selectors: [`aria/${text}[role="link"]`, `text/${text}`], role: 'link', name: text, text }
    }
    case 'partialLinkText':
      return { selectors: [`text/${what}`], role: 'link', text: what }
    case 'name':
      return { selectors: [`[name=${quoted(what)}]`] }
    case 'class':
    case 'className':
      return { selectors: plainName.test(what) ? [`.${what}`] : [`[class=${quoted(what)}]`] }
    case 'tagName':
      return readCss(what)
    default:
      return { selectors: plainName.test(what) ? [`#${what}`] : [`[id=${quoted(what)}]`] }
  }
}

function readCss(css: string): Found {
  const [, before = '', , text = ''] = contains.exec(css) ?? []
  if (!text) return { selectors: [css], role: roleFromCss([[css]]) }
  return { selectors: [`text/${text}`], role: roleFromCss([[before]]), text }
}

const inQuotes = /'[^']*'|"[^"]*"/g
const wording =
  /(?:contains\((?:\.|text\(\))\s*,|(?:\.|text\(\)|normalize-space\([^)]*\))\s*=)\s*(?:'([^']*)'|"([^"]*)")/
const naming = /@(?:alt|aria-label|title|placeholder)\s*=\s*(?:'([^']*)'|"([^"]*)")/
const typing = /@type\s*=\s*['"](\w+)['"]/

function readXpath(xpath: string): Found {
  const bare = xpath.replace(inQuotes, '').replace(/\[[^[\]]*\]/g, '')
  const last = bare.slice(bare.lastIndexOf('/') + 1)
  const own = xpath.slice(xpath.lastIndexOf(`/${last}`))
  const type = typing.exec(own)?.[1]
  const role = /^h[1-6]$/.test(last) ? 'heading' : roleFromCss([[type ? `${last}[type="${type}"]` : last]])
  const [, singleText, text = singleText] = wording.exec(own) ?? []
  const [, singleName, name = singleName] = naming.exec(own) ?? []
  return { selectors: [`xpath/${xpath}`], role, ...(name && { name }), ...(text && { text }) }
}
