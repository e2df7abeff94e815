/** The part of Citation.js that we use. The packages have no types of their own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Parses a text of a type that a plugin names into items of CSL-JSON. Throws over what it cannot read. */
      readonly chain: (
        text: string,
        options: { readonly forceType: string; readonly generateGraph: boolean },
      ) => readonly unknown[]
    }
  }
}
declare module '@citation-js/plugin-bibtex'
