/** The name of a publisher for comparison, however it is typed: “ÉCHO  du port” is “Écho du port”. Empty for none. */
export function publisherName(publisher: string): string {
  return publisher.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}
