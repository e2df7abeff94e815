/**
 * HTML that is safe by construction.
 * The only way to create an `Html` is the `html` tag, which escapes every value that is not an `Html` itself. Values are allowed in text
 * and in quoted attributes only. A template with a value in a tag name, an attribute name, a script or a style is refused at its first
 * use, whatever the value is.
 */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }

  static tag(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
    checkPlaces(strings)
    let markup = strings[0] ?? ''
    for (const [i, value] of values.entries()) markup += rendered(value) + (strings[i + 1] ?? '')
    return new Html(markup)
  }
}

/** Text and numbers are escaped, lists are joined, null prints nothing. */
type HtmlValue = string | number | null | Html | readonly HtmlValue[]

/** The template tag: html`<p>${text}</p>`. */
export const html = Html.tag

/** Escapes text for an element or a double-quoted attribute. Characters that HTML cannot contain become replacement characters. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[&<>"'`]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(unprintable, '\uFFFD')
}

// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFFFE\uFFFF]/gu

function rendered(value: HtmlValue): string {
  if (value === null) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return value.map(rendered).join('')
}

const checked = new WeakSet<TemplateStringsArray>()

function checkPlaces(strings: TemplateStringsArray): void {
  if (checked.has(strings)) return
  let before = ''
  for (const string of strings.slice(0, -1)) {
    before += string
    const tag = before.slice(before.lastIndexOf('<'))
    const inTag = before.includes('<') && !tag.includes('>')
    const quoted = /="[^"]*$/u.test(tag) && (tag.match(/"/gu)?.length ?? 0) % 2 === 1
    if ((inTag && !quoted) || /<(?:script|style|!--)[^>]*>?[^<]*$/iu.test(before)) {
      throw new Error(`A value may stand only in text or in a quoted attribute: ${before.slice(-60)}`)
    }
    before += 'x'
  }
  checked.add(strings)
}
