/**
 * Parses HTML or XML into a document that is not shown, runs no script and loads nothing. The page's policy allows this one use of an HTML string.
 */
export function inertDocument(
  html: string,
  type: 'text/html' | 'application/xhtml+xml' | 'text/xml' = 'text/html',
): Document {
  return new DOMParser().parseFromString(policy.createHTML(html) as unknown as string, type)
}

type Policy = { readonly createHTML: (html: string) => unknown }
declare const trustedTypes: { createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy }

const policy = trustedTypes.createPolicy('inert-html', { createHTML: (html) => html })
