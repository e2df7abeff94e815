/** When the latest of these sources was published, ISO; '' if that is known of none. */
export function latestOf(sources: readonly { readonly published: string }[]): string {
  return (
    sources
      .map(({ published }) => published)
      .toSorted()
      .at(-1) ?? ''
  )
}
