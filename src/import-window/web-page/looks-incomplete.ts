import type { PageFacts } from './card/page-facts.ts'

/** In UTF-16 units: a page that is made by script has less text of its own. */
const scriptText = 200
/** A text that ends at a wall is shorter. */
const longestStub = 3000
/** The part of the length that the page says its article has, below which it is not all there. */
const leastShare = 0.7

/** What stands where the rest of a text would. */
const wall = new RegExp(
  [
    String.raw`(?:subscribe|sign in|log in|register|become a (?:member|subscriber)).{0,30}\bto (?:continue|keep|read|access|unlock|view)`,
    String.raw`(?:continue|keep) reading (?:with|by|for|this article|the full)|to (?:continue|keep) reading`,
    String.raw`(?:only|exclusively|available|reserved|exclusive) (?:for|to) (?:our )?(?:subscribers|members)|subscribers? only|subscriber[- ]exclusive`,
    String.raw`already (?:a|have a) (?:subscriber|subscription|member)|you have (?:reached|read) your (?:limit|last|free)|free articles? (?:left|remaining)`,
    String.raw`jetzt weiterlesen|weiterlesen mit|nur für abonnenten|réservé aux abonnés|il vous reste|solo para suscriptores|contenido exclusivo`,
    String.raw`только для подписчиков|会员专享|登录后阅读|有料会員|구독자 전용`,
  ].join('|'),
  'iu',
)

/**
 * Tells whether the text of a page may not be all of it: the page has it behind a wall, or a script was to put it there. Looks at the page
 * before it is changed, and returns what decides once its text is read.
 */
export function looksIncomplete(page: Document, { data }: PageFacts): (text: string) => boolean {
  const scripts = page.querySelectorAll('script').length
  const asksForScript = [...page.querySelectorAll('noscript')].some((one) => /javascript/iu.test(one.textContent ?? ''))
  const isApp = page.querySelector('#root:empty, #app:empty, #__next:empty, #__nuxt:empty, app-root:empty') !== null
  const hasWall = wall.test(shownText(page.body))
  return (text) => {
    if (data?.length != null && text.length < data.length * leastShare) return true
    if (text.length < scriptText && (isApp || asksForScript || scripts > 3)) return true
    if (text.length > longestStub) return false
    return hasWall || (data?.isFree === false && /(?:…|\.\.\.)\s*$/u.test(text))
  }
}

/** The text of the page without its scripts and styles. */
function shownText(body: Element): string {
  const parts: string[] = []
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode: node } = texts
    if (!/^(?:SCRIPT|STYLE|TEMPLATE)$/u.test(node.parentElement?.tagName ?? '')) parts.push(node.nodeValue ?? '')
  }
  return parts.join(' ')
}
