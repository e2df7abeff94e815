import type { VariantName } from './variants.ts'

/** The file name of a picture. */
export function pictureName(state: string, variant: VariantName): string {
  return `${state.replaceAll(/[^a-z0-9]+/gu, '-')}.${variant}.png`
}
