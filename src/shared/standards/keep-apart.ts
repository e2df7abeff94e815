import { termsIn } from './likelihood.ts'

/** Whether one sentence of a text carries both a likelihood and a confidence, which ICD 203 keeps apart. */
export function mixesLikelihoodAndConfidence(text: string): boolean {
  return text
    .split(/(?<=[.!?…])\s+/u)
    .some((sentence) => termsIn(sentence).length > 0 && /\bconfiden(?:ce|t)\b/iu.test(sentence))
}
