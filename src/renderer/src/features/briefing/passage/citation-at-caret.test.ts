// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { citationNear } from './citation-at-caret.ts'

/** Which citation is meant at "|" in a paragraph, in which "[1]" is one. */
function meant(text: string): string | null {
  const block = document.createElement('p')
  let caret: [Node, number] | null = null
  for (const part of text.split(/(?<cite>\[\d\])/u)) {
    const isCitation = part.startsWith('[')
    const at = part.indexOf('|')
    const words = document.createTextNode(part.replace('|', ''))
    if (at >= 0) caret = [words, at]
    const element = document.createElement(isCitation ? 'button' : 'span')
    if (isCitation) element.className = 'cite'
    element.append(words)
    block.append(element)
  }
  document.body.replaceChildren(block)
  return citationNear(block, ...caret!)?.textContent ?? null
}

it.each([
  ['in a sentence, the one behind it', 'The quay| holds.[1] The dam does not.[2]', '[1]'],
  ['right behind one, that one', 'The quay holds.[1]| The dam does not.[2]', '[1]'],
  ['white space behind one, that one', 'The quay holds.[1] | The dam does not.[2]', '[1]'],
  ['in the next sentence, its own', 'The quay holds.[1] The| dam does not.[2]', '[2]'],
  ['behind two, the last', 'The quay holds.[1][2]|', '[2]'],
  ['behind the last of the paragraph, the last', 'The quay holds.[1] So it |is.', '[1]'],
  ['in a paragraph without any, none', 'The quay| holds.', null],
])('%s is meant', (_, text, expected) => expect(meant(text)).toBe(expected))
