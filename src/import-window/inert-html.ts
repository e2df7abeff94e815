/**
 * Parses HTML into a document that is not shown, runs no script and loads nothing. The page's policy allows this one use of an HTML string.
 */
export function inertDocument(html: string, type: 'text/html' | 'application/xhtml+xml' = 'text/html'): Document {
  const document = new DOMParser().parseFromString(policy.createHTML(html) as unknown as string, type)
  removeNames(document)
  return document
}

type Policy = { readonly createHTML: (html: string) => unknown }
declare const trustedTypes: { createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy }

/** Parses XML likewise. A document that is broken has an element `parsererror` in it. */
export function inertXml(xml: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(xml) as unknown as string, 'text/xml')
}

const policy = trustedTypes.createPolicy('inert-html', { createHTML: (html) => html })

/** Elements that a form or the document offers as a property of their name. */
const named = 'form, input, button, fieldset, object, output, select, textarea, img, embed, iframe'

/**
 * Takes the names of form fields and pictures away. A field named "previousSibling" takes the place of that property of its form, wherever
 * the field stands, so that whoever walks the document would walk in circles or past words. The methods are taken from the prototypes for
 * the same reason.
 */
function removeNames(root: Document | DocumentFragment): void {
  const all = (selector: string): NodeListOf<Element> =>
    root instanceof Document
      ? Document.prototype.querySelectorAll.call(root, selector)
      : root.querySelectorAll(selector)
  for (const element of all(named)) {
    Element.prototype.removeAttribute.call(element, 'name')
    if (!(element instanceof HTMLFormElement)) element.removeAttribute('id')
  }
  for (const template of all('template')) {
    if (template instanceof HTMLTemplateElement) removeNames(template.content)
  }
}
