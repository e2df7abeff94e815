import type { PrintedActor, PrintedCitation } from '../compose/printed-briefing.ts'
import { capital } from '../../text/capital.ts'
import { html, type Html } from '../../text/html.ts'

/** A row for each actor with a side, further names, an office or citations; the remaining actors in one line below. */
export function actorsHtml(actors: readonly PrintedActor[]): Html[] {
  const rows = actors.filter(({ named, office, speaks }) => named.length > 0 || office !== '' || speaks.length > 0)
  const others = [
    ...Map.groupBy(
      actors.filter((actor) => !rows.includes(actor)),
      ({ kind }) => kind,
    ),
  ]
  return [
    ...(rows.length === 0
      ? []
      : [
          html`<table class="actors"><thead><tr><th scope="col">Name</th><th scope="col">Office</th><th scope="col">Side</th><th scope="col">Cited</th></tr></thead><tbody>${rows.map(rowHtml)}</tbody></table>`,
        ]),
    ...(others.length === 0
      ? []
      : [
          html`<p class="others">${rows.length === 0 ? 'Named' : 'Also named'}: ${others.map(
            ([kind, same], i) =>
              html`${i === 0 ? null : '; '}${same.map(({ name }, j) => html`${j === 0 ? null : ', '}<bdi>${name}</bdi>`)} (${kind})`,
          )}.</p>`,
        ]),
  ]
}

function rowHtml({ name, kind, office, side, named, speaks }: PrintedActor): Html {
  const called =
    named.length === 0
      ? null
      : html`<small>also called ${named.map((one, i) => html`${i === 0 ? null : ', '}<bdi>${one}</bdi>`)}</small>`
  return html`<tr><th scope="row" dir="auto">${name}${called}</th><td dir="auto">${office === '' ? capital(kind) : office}</td><td dir="auto">${side}</td><td>${speaks.map((citation, i) => html`${i === 0 ? null : ', '}${shortCitationHtml(citation)}`)}</td></tr>`
}

/** A citation by its source and letter alone, "1e": the place stands at each citation in the text. */
function shortCitationHtml({ label, target }: PrintedCitation): Html {
  const parts = /^\[(?<source>\d+)\b.*?(?<letter>\p{Ll}*)\]$/u.exec(label)?.groups
  const short = parts ? `${parts['source'] ?? ''}${parts['letter'] ?? ''}` : label
  return target === null ? html`<span>${short}</span>` : html`<a href="#${target}">${short}</a>`
}
