import type { Answer } from '../../../model/enums.ts'
import { answerWord } from '../../../questions/answer.ts'
import { html, type Html } from '../../../text/html.ts'

const ink = '#1b1a18'

/** Signs are told by their form, so that nothing needs colour: full, half, a ring with a bar, a dotted ring. */
const forms: Readonly<Record<Answer, Html>> = {
  yes: html`<circle cx="6" cy="6" r="5" fill="${ink}"/>`,
  'only-if': html`<circle cx="6" cy="6" r="4.3" fill="#fff" stroke="${ink}" stroke-width="1.4"/><path d="M6 1a5 5 0 0 0 0 10z" fill="${ink}"/>`,
  no: html`<circle cx="6" cy="6" r="4.3" fill="#fff" stroke="${ink}" stroke-width="1.4"/><path d="M3.4 6h5.2" stroke="${ink}" stroke-width="1.6"/>`,
  'does-not-say': html`<circle cx="6" cy="6" r="4.3" fill="#fff" stroke="${ink}" stroke-width="1.3" stroke-dasharray="1.6 1.5"/>`,
}

/** The sign of an answer. It is named for those who do not see it, unless its word stands beside it. */
export function signSvg(answer: Answer, beside: 'word' | 'nothing' = 'nothing'): Html {
  return beside === 'word'
    ? html`<svg class="sign" viewBox="0 0 12 12" aria-hidden="true">${forms[answer]}</svg>`
    : html`<svg class="sign" viewBox="0 0 12 12" role="img" aria-label="${answerWord[answer]}">${forms[answer]}</svg>`
}
