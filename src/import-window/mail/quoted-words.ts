/**
 * The lines with which mail programs introduce what they quote, in English, German, French, Spanish and Russian (and the header lines of
 * some more, which are one word each). All of them must be of the whole line or paragraph: "On Tuesday she wrote: …" is somebody's own words.
 */
const attributions: readonly RegExp[] = [
  /^On\b[^]{4,300}\bwrote:$/u,
  /^Am\b[^]{4,300}\bschrieb\b[^]{0,200}:$/u,
  /^[^]{4,200}\bschrieb am\b[^]{4,100}:$/u,
  /^Le\b[^]{4,300}\ba écrit\s*:$/u,
  /^(?:El|En)\b[^]{4,300}\bescribió:$/u,
  /^[^]{4,300}(?:написала?\(?а?\)?|пишет):$/u,
  // Others put a time and an address before the colon, and no verb: "вт, 4 мар. 2025 г. в 14:05, Lena <lena@orsa.example>:".
  /^[^]{0,120}\b\d{1,2}[:.]\d{2}\b[^]{0,120}<[^<>\s]+@[^<>\s]+>\s*:$/u,
]

/** Whether a paragraph only says whose words follow: "On Tue, 4 Mar 2025, Lena Virtaus wrote:". */
export function isAttribution(paragraph: string): boolean {
  if (paragraph.length > 600) return false
  const words = paragraph.replaceAll(/\s+/gu, ' ').trim()
  // A date, a time or an address is in every one that a program writes; a person who leads to a quotation names neither.
  return /\d{4}|\d[:.]\d{2}|@/u.test(words) && attributions.some((one) => one.test(words))
}

/** Whether an attribution is surely a program's, so that what follows is quoted though nothing marks it: it has an address or a time of day. */
export function isSureAttribution(paragraph: string): boolean {
  return isAttribution(paragraph) && /@|\d[:.]\d{2}/u.test(paragraph)
}

const originals =
  /^[-–—_\s]*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d['’]origine|Message original|Mensaje original|Исходное сообщение|Оригинальное сообщение|Messaggio originale|Oorspronkelijk bericht)[-–—_\s]*$/iu

/** Whether a line only says that the mail that was answered follows: "-----Original Message-----". */
export function isOriginalMark(line: string): boolean {
  return originals.test(line.trim())
}

const forwards =
  /^(?:[-–—_\s]*(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Пересылаемое сообщение|Перенаправленное сообщение|Messaggio inoltrato)(?: by .*)?[-–—_\s]*|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message transféré\s*:|Inicio del mensaje reenviado:|Начало переадресованного сообщения:)$/iu

/** Whether a line only says that a mail follows that is passed on. */
export function isForwardMark(line: string): boolean {
  return forwards.test(line.trim())
}

/** Whether a subject says that the mail passes another one on. */
export function isForwardSubject(subject: string): boolean {
  return /^\s*(?:\[[^\]]*\]\s*)?(?:fwd?|wg|tr|rv|enc|i|пересл?|fs|vs|doorst)\s*:/iu.test(subject)
}

const labels = {
  from: /^(?:From|Von|De|От|Da|Van|Od)$/iu,
  date: /^(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviado el|Fecha|Отправлено|Дата|Data|Inviato|Verzonden)$/iu,
  to: /^(?:To|An|À|Para|Кому|A|Aan)$/iu,
  subject: /^(?:Subject|Betreff|Objet|Asunto|Тема|Assunto|Oggetto|Onderwerp)$/iu,
} as const

/** Outlook writes the head of the mail that is answered on that many lines at most, with Cc, importance and attachments among them. */
const longestHead = 8

/**
 * Whether lines begin with the head of another mail, as Outlook writes it above what it quotes: From, Sent, To, Subject. It begins with
 * From, and a date and one more must follow.
 */
export function startsWithHead(lines: readonly string[]): boolean {
  if (labelOf(lines[0] ?? '') !== 'from') return false
  const found = new Set(lines.slice(0, longestHead).map(labelOf))
  return found.has('date') && (found.has('to') || found.has('subject'))
}

function labelOf(line: string): keyof typeof labels | null {
  const label = /^\s*\*?([\p{L} ]{1,12}?)\s*:\*?/u.exec(line)?.[1] ?? ''
  const found = Object.entries(labels).find(([, pattern]) => pattern.test(label))
  return (found?.[0] as keyof typeof labels | undefined) ?? null
}
