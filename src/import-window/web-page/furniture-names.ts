/**
 * What an element's name, role and classes say that it is, in the words of those who make pages: a notice about cookies, which is never part
 * of a text; the comments of readers, which are the text where the page has no other; an offer to subscribe, or the text that it offers,
 * which have the same names; or other furniture.
 */
export type Furniture = 'notice' | 'comments' | 'offer' | 'furniture'

export function furnitureOf(element: Element): Furniture | null {
  const name = element.tagName
  if (/^(?:HTML|BODY|MAIN)$/u.test(name)) return null
  if (isArticle(element)) return null
  const says = saidOf(element)
  // The words of a heading are links to the contents in some pages.
  if (says.size > 0 && element.closest('h1, h2, h3, h4, h5, h6') !== null)
    return says.has('beside-heading') ? 'furniture' : null
  for (const one of ['notice', 'comments', 'offer'] as const) if (says.has(one)) return one
  // What somebody posted elsewhere is quoted in boxes that are named for where.
  if (says.has('social') && element.querySelector('blockquote') !== null) return null
  const isFurniture =
    furnitureElements.has(name) ||
    furnitureRoles.has(element.getAttribute('role')?.toLowerCase() ?? '') ||
    says.has('furniture') ||
    (says.has('signature') && element.closest('[class*=post i]') !== null) ||
    (name === 'FOOTER' && element.closest('blockquote') === null) ||
    (name === 'HEADER' && isPageHeader(element)) ||
    isLabelled(element) ||
    isStyledAway(element)
  return isFurniture ? 'furniture' : null
}

/** Whether an element is marked as the text of the page, whatever else its names say. */
export function isArticle(element: Element): boolean {
  return (
    element.getAttribute('itemprop') === 'articleBody' ||
    element.getAttribute('role') === 'main' ||
    element.tagName === 'MAIN' ||
    saidOf(element).has('article')
  )
}

const furnitureElements = new Set(['NAV', 'DIALOG', 'MENU', 'ASIDE'])
const furnitureRoles = new Set(
  'navigation menu menubar search dialog alertdialog toolbar tablist banner contentinfo complementary'.split(' '),
)

/** What the classes and the id of an element can say. */
type Said = Furniture | 'article' | 'site' | 'beside-heading' | 'social' | 'signature'

/** What names have said before. Pages have a few hundred, and thousands of elements. */
const remembered = new Map<string, ReadonlySet<Said>>()
const mostRemembered = 5000
const nothing: ReadonlySet<Said> = new Set()

function saidOf(element: Element): ReadonlySet<Said> {
  const names = `${element.getAttribute('class') ?? ''} ${isAnchor(element) ? '' : element.id}`.slice(0, 500)
  if (names === ' ') return nothing
  const before = remembered.get(names)
  if (before) return before
  const words = wordsOf(names)
  const said = new Set(Object.entries(meanings).flatMap(([one, test]) => (test.test(words) ? [one as Said] : [])))
  if (countsComments.test(words)) said.delete('comments')
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(names, said)
  return said
}

/** Names as words between spaces: "article__shareBar nav-2" is " article share bar nav ". */
function wordsOf(names: string): string {
  const apart = names.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase()
  return ` ${apart.split(/[^\p{L}]+/u).join(' ')} `
}

/** Whether an id is made of the heading that its element begins with, which tells what the text is about: "sharing-the-water". */
function isAnchor(element: Element): boolean {
  if (!/[-_]/u.test(element.id)) return false
  let heading: Element | null = element
  for (let down = 0; down < 4 && heading && !/^H\d$/u.test(heading.tagName); down++) heading = heading.firstElementChild
  return (
    heading !== null && /^H\d$/u.test(heading.tagName) && plain(heading.textContent ?? '').startsWith(plain(element.id))
  )
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Each line is a list of alternatives, and each alternative one or more whole words. */
function anyOf(words: string): RegExp {
  return new RegExp(` (?:${words.trim().replaceAll(/\s*\n\s*/gu, '|')}) `, 'u')
}

const countsComments = anyOf(
  '(?:no|has|with|open|count) (?:[a-z]+ )?comments?|comments? (?:count|open|closed|link|off)',
)

/** Whether an element is the name of the site, by the names that this has. */
export function isSiteName(element: Element): boolean {
  const link = element.closest('a')?.getAttribute('href') ?? ''
  return link === '/' || saidOf(element).has('site')
}

/** A box that says in its label what it is. */
function isLabelled(element: Element): boolean {
  const label = element.getAttribute('aria-label') ?? ''
  return (
    label.length < 60 &&
    /\b(?:related|share|breadcrumb|advert|newsletter|comments|more (?:on|from)|cookie)/iu.test(label)
  )
}

/** The head of the page rather than that of its article. */
function isPageHeader(header: Element): boolean {
  return header.closest('article, main, [role=main], section') === null && header.querySelector('h1') === null
}

function isStyledAway(element: Element): boolean {
  const style = element.getAttribute('style')
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)
}

const meanings: Readonly<Record<Said, RegExp>> = {
  article: anyOf('(?:article|post|entry|story|page|node|main) (?:body|content|text|main)'),
  site: anyOf('logo|logotype|brand|branding|(?:site|blog|page) (?:title|name|logo)|masthead'),
  'beside-heading': anyOf('mw editsection|headerlink|permalink|anchor(?:js)? link|heading anchor'),
  social: / social /u,
  signature: / signature /u,
  notice: anyOf('cookies?|consent|gdpr|ccpa|onetrust|cookiebot|didomi|cmp'),
  comments: anyOf('comments?|commentlist|disqus|respond|replies|kommentare|commentaires|comentarios'),
  offer: anyOf('paywall|reg ?wall|piano|premium|subscri(?:be|bers?|ption)|membership|metered'),
  furniture: anyOf(`
  navs?|navbar|navigation|menu|submenu|megamenu|breadcrumbs?|crumbs?|pagination|pager|paginator|skip|skiplink
  shar(?:e|es|ing)|sharebar|sharedaddy|socials?|addtoany|addthis|sociable|reactions|likes|votes?|voting
  ads?|adv|adverts?|advertisements?|advertising|adsbygoogle|adslot|dfp|sponsor(?:ed)?|outbrain|taboola
  newsletters?|signup|sign up|login|sign in|mailchimp|optin|donat(?:e|ion)
  modal|popup|popover|tooltip|lightbox|overlay|screen reader text|sr only|visually hidden|visuallyhidden
  related|recommend(?:ed|ations)|recirc|recirculation|more (?:from|stories|news)|read (?:more|next)|readmore|up next|also read
  most (?:read|popular)|mostread|popular|trending|latest|top stories|yarpp|jp relatedposts|teasers?|promos?
  sidebar|side bar|rail|widgets?|secondary|complementary|rightcol|leftcol
  foot(?:er)?|colophon|copyright|disclaimer|masthead|topbar|(?:site|page|top) header|top bar|header top
  tags|tag list|taglist|tag links|cat links|categories|topics|keywords
  (?:author|about) (?:bio|box|card|info)|authorbox|about (?:the )?author|bio box
  banner|announcement|ticker|notification|tools|actions|action bar|toolbar|buttons|print|ratings?|polls?|survey|quiz|feedback
  carousel|thumbnails|rss|app download|download app|(?:lang|language) switcher|languages|search form|searchform|searchbox
  mw editsection|noprint|sitemap|navbox|catlinks|printfooter|toc|table of contents|back to top|backtotop|reply link
  user ?(?:info|stats|details)|postprofile|member info|profile card|(?:post|user|forum) signature|online users|whos online|board stats
`),
}
