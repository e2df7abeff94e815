import { likelihoodScale, termsIn } from './likelihood.ts'

/** Whether a sentence of the text contains both a likelihood and a confidence, which ICD 203 forbids. */
export function mixesLikelihoodAndConfidence(text: string): boolean {
  return text
    .split(/(?<=[.!?…])\s+/u)
    .some((sentence) => termsIn(sentence, likelihoodScale).length > 0 && /\bconfiden(?:ce|t)\b/iu.test(sentence))
}
