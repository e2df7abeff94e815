/** What a source is called in lists and questions: its title, else its file, else a word. */
export function sourceName(source: { readonly title: string; readonly fileName: string }): string {
  return source.title || source.fileName || 'Untitled source'
}
