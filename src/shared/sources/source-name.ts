/** The name of a source in lists and questions: its title, else its file name, else "Untitled source". */
export function sourceName(source: { readonly title: string; readonly fileName: string }): string {
  return source.title || source.fileName || 'Untitled source'
}
