import { blocksCss } from './blocks/blocks-css.ts'

/** The style sheet of the printed briefing: two typefaces, one grid. Evidence stands beside the sentence it supports. */
export const printCss = `
:root {
  --ink: #1b1a18; --soft: #57534b; --faint: #716b61; --line: #cfc9bd; --hair: #e3dfd6; --tint: #f0ece3; --tint-2: #e0d9ca; --accent: #1f5f8b;
  --ui: "Inter", var(--others);
  --text: "Source Serif 4", var(--others);
}
/* Prevents layout for the hidden screen, which would double the cost. The document is laid out only for paper. */
@media screen { body { display: none; } }
* { box-sizing: border-box; }
html { font: 10.6pt/1.5 var(--text); color: var(--ink); hyphens: manual; font-variant-numeric: oldstyle-nums; font-synthesis: none; font-variant-emoji: text; print-color-adjust: exact; }
body { margin: 0; overflow-wrap: anywhere; }
p { margin: 0 0 .55em; text-wrap: pretty; orphans: 3; widows: 3; }
/* Keeps spaces at line ends: the PDF outline is built from the drawn text, and without them words would run together. */
h1, h2, h3, h4 { break-after: avoid; break-inside: avoid; white-space: break-spaces; }
/* A heading that touches the top of a page would also be drawn, unseen, on the page before, and be in the outline twice. */
section > h2, .para > h4, .annex > h3 { padding-top: 1mm; }
h1 { font: 600 24pt/1.16 var(--text); margin: 0 0 3mm; letter-spacing: -.005em; max-width: 150mm; text-wrap: balance; }
h1.long { font-size: 15pt; line-height: 1.25; max-width: none; }
h2 { font: 600 9pt/1.2 var(--ui); letter-spacing: .09em; text-transform: uppercase; margin: 5mm 0 2.4mm; padding-bottom: 1.2mm; border-bottom: .7pt solid var(--ink); }
a { color: inherit; text-decoration: none; }
ol, ul { list-style: none; margin: 0; padding: 0; }
.what { font: 600 8.5pt/1 var(--ui); letter-spacing: .09em; text-transform: uppercase; color: var(--soft); margin: 0 0 2.6mm; }
.facts { display: flex; gap: 2mm 6mm; margin: 0 0 4.6mm; padding: 1.9mm 0 2mm; font: 500 8.1pt/1.42 var(--ui); color: var(--soft); border-top: .7pt solid var(--ink); border-bottom: .5pt solid var(--line); font-variant-numeric: lining-nums; }
/* The fourth, the basis, is the one that can best be told in two lines. */
.facts div { flex: 0 1 auto; min-width: 20mm; max-width: 62mm; } .facts div:nth-child(4) { flex-shrink: 40; min-width: 36mm; max-width: none; } .facts dd { margin: 0; font-weight: 600; color: var(--ink); }
.lines { display: grid; grid-template-columns: 28mm 1fr; gap: .6mm 0; margin: -1.8mm 0 4.6mm; padding-bottom: 2mm; font: 500 8.1pt/1.42 var(--ui); color: var(--soft); border-bottom: .5pt solid var(--line); font-variant-numeric: lining-nums; }
.lines div { display: contents; } .lines dd { margin: 0; font-weight: 600; color: var(--ink); }
.logo { display: block; max-width: 60mm; max-height: 18mm; margin: 0 0 6mm; }
.compact { zoom: .93; } .compact h2 { margin: 3.6mm 0 1.8mm; } .compact .facts { margin-bottom: 3.4mm; } .compact .lead { font-size: 11.8pt; line-height: 1.4; } .compact .judgements > li { padding: 1.6mm 0 1.7mm; } .compact .judgements { margin-top: -1.8mm; }
.cover { page: cover; break-after: page; padding-top: 58mm; } .cover .logo { max-height: 30mm; margin-bottom: 14mm; } .cover h1.short { font-size: 30pt; margin-bottom: 6mm; } .cover .what { margin-bottom: 4mm; }
.lead { font-size: 12.2pt; line-height: 1.46; }
.why { display: grid; grid-template-columns: 28mm 1fr; margin: 0 0 4mm; break-inside: avoid; } .why h2 { font: 600 8.4pt/1.5 var(--ui); letter-spacing: 0; text-transform: none; border: 0; padding: 0; margin: .5mm 0 0; } .why p { margin: 0 0 .4em; }
/* The word joiner keeps a citation on the line of the word before it. */
.cite::before { content: "\\2060"; }
.cite { font: 600 7.2pt/1 var(--ui); color: var(--accent); vertical-align: 2.6pt; font-variant-numeric: lining-nums; white-space: nowrap; direction: ltr; unicode-bidi: isolate; }

h3.own { font: 600 12pt/1.3 var(--text); margin: 3.4mm 0 1.2mm; } h4.own { font: 600 9.4pt/1.4 var(--ui); margin: 2.6mm 0 .8mm; }
blockquote { margin: 0 0 .55em; padding-inline-start: 4mm; border-inline-start: 1pt solid var(--line); }
ul.own, ol.own { margin: 0 0 .55em; padding-inline-start: 5.5mm; } ul.own { list-style: disc; } ul.own ul.own { list-style: circle; } ol.own { list-style: decimal; } ol.own ol.own { list-style: lower-alpha; } :is(ul, ol).own :is(ul, ol).own { margin-bottom: 0; } .own li { margin-bottom: .25em; }
.page-break { break-after: page; height: 0; }
sup.fn, .footnotes sup { font: 600 6.6pt/1 var(--ui); vertical-align: 3pt; font-variant-numeric: lining-nums; }
.footnotes { margin-top: 2.4mm; padding-top: 1.2mm; border-top: .5pt solid var(--hair); font: 400 8.8pt/1.4 var(--text); } .footnotes p { margin: 0 0 .5mm; }

.judgements { margin-top: -2.4mm; }
.judgements > li { display: grid; grid-template-columns: 6mm 1fr 45mm; column-gap: 2.5mm; padding: 2.4mm 0 2.5mm; break-inside: avoid; border-bottom: .5pt solid var(--hair); }
.judgements .n { font: 600 12pt/1.3 var(--text); font-variant-numeric: lining-nums; }
.judgements p { margin: 0; font-size: 11.2pt; line-height: 1.38; }
.judgements p.confidence { font: 500 8.4pt/1.45 var(--ui); color: var(--soft); margin-top: .9mm; font-variant-numeric: lining-nums; } .confidence b { color: var(--ink); font-weight: 600; }
.judgements .aside { grid-column: 2 / 4; font-size: 10.6pt; }
.gauge { margin: 0; font: 500 8pt/1.35 var(--ui); color: var(--soft); padding-top: 1.1mm; font-variant-numeric: lining-nums; white-space: nowrap; } .gauge b { color: var(--ink); font-weight: 600; }
.gauge svg { display: block; width: 45mm; height: auto; margin-top: .9mm; } .gauge text { font: 500 13px "Inter"; fill: #57534b; }

.voice { display: grid; grid-template-columns: 34mm 1fr; column-gap: 5mm; padding: 2.1mm 0; } .voice + .voice { border-top: .5pt solid var(--hair); } h2 + .voice { margin-top: -2.1mm; }
.voice h3 { break-after: auto; text-align: left; font: 600 10pt/1.3 var(--ui); margin: .6mm 0 0; } .voice h3 ~ p { font: 500 8pt/1.4 var(--ui); color: var(--soft); margin: 0; }
.saying { break-inside: avoid; } .saying + .saying { margin-top: 1.6mm; } .saying p { margin: 0; } .saying .details { font: 500 8pt/1.45 var(--ui); color: var(--soft); margin-top: .4mm; }
.saying .details li { display: inline; } .saying .details li + li::before { content: " · "; }
.note { color: var(--faint); }

table { width: 100%; border-collapse: collapse; font: 500 8.2pt/1.36 var(--ui); font-variant-numeric: tabular-nums lining-nums; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { text-align: left; }
th { font-weight: 600; vertical-align: top; }
thead th { color: var(--soft); border-bottom: .5pt solid var(--line); padding: 0 3mm .8mm 0; }
tbody th, td { border-bottom: .5pt solid var(--hair); padding: .55mm 3mm .55mm 0; vertical-align: top; } tbody tr:last-child > * { border-bottom: 0; } td { color: var(--soft); }
.actors { font-size: 8.6pt; line-height: 1.4; } .actors thead th { padding-bottom: 1.2mm; } .actors tbody th, .actors td { padding: 1mm 3mm 1.2mm 0; } .actors td { color: var(--ink); } .actors small { display: block; font: 500 7.8pt/1.35 var(--ui); color: var(--soft); }
.actors th:nth-child(1) { width: 30%; } .actors th:nth-child(3) { width: 18%; } .actors th:nth-child(4) { width: 16%; }
.others { margin: 1.6mm 0 0; font: 500 8.2pt/1.45 var(--ui); color: var(--soft); } .others bdi { color: var(--ink); }

.sources { font: 500 8.6pt/1.45 var(--ui); font-variant-numeric: lining-nums; margin-top: -1.6mm; }
.sources li { display: grid; grid-template-columns: 8mm 1fr; padding: 1.6mm 0; } .sources li, .sources > li > div { break-inside: avoid; } .sources > li:has(.words) { break-inside: auto; } .sources > li + li { border-top: .5pt solid var(--hair); }
.sources p { margin: 0; } .sources b { font-weight: 600; } .sources .title { font: 600 11pt/1.35 var(--text); } .sources .link { color: var(--soft); } .sources .hash { font: 400 7pt/1.6 "JetBrains Mono"; color: var(--soft); }

.sources.short { margin-top: -.8mm; } .sources.short li { padding: .2mm 0; border: 0; }

.scale { display: block; width: 100%; margin: 2.4mm 0 1.6mm; } .scale text { font: 500 24px "Inter"; fill: #57534b; } .scale .term { font: 600 26px "Inter"; fill: #1b1a18; }
.legend, .fine { font: 500 7.9pt/1.42 var(--ui); color: var(--soft); font-variant-numeric: lining-nums; }
.legend { columns: 2; column-gap: 8mm; } .legend p { margin: 0 0 1.3mm; break-inside: avoid; } .legend b { font-weight: 600; color: var(--ink); }

.keep { break-inside: avoid; }
.annex { break-before: page; } .annex.short { break-before: auto; }
.annex > h2:first-child { margin-top: 0; } .annex.short > h2:first-child { margin-top: 10mm; }
.marked { margin: 0 46mm 1.9mm 0; } .annex > .fine { margin: 3mm 46mm 0 12mm; }
.para { display: grid; grid-template-columns: 8mm 1fr; column-gap: 4mm; font: 10pt/1.56 var(--text); }
.para .pn { font: 500 7.4pt/2.1 var(--ui); color: var(--soft); text-align: right; font-variant-numeric: lining-nums; }
.para > :nth-child(2) { margin: 0; } .para h4 { font: 600 10.6pt/1.35 var(--text); margin-top: 1mm; } .para h4.title { font-size: 12pt; margin-top: 0; }
.annex h3.source { font: 600 11.4pt/1.3 var(--text); margin: 6mm 0 .8mm; font-variant-numeric: lining-nums; } .annex h2 + h3.source { margin-top: 0; }
.annex .extent { font: 500 7.9pt/1.4 var(--ui); color: var(--soft); margin: 0 0 2.6mm; font-variant-numeric: lining-nums; break-after: avoid; }
.left-out { font: 500 7.4pt/1.4 var(--ui); color: var(--faint); margin: 1mm 46mm 2.6mm 12mm; padding-top: 1mm; border-top: .5pt dashed var(--line); font-variant-numeric: lining-nums; break-after: avoid; }
.read-back { font: 500 8.6pt/1.45 var(--ui); font-variant-numeric: lining-nums; color: var(--soft); margin: 1.6mm 0 0; }
.sources .words { grid-column: 1 / 3; margin: .4mm 0 0; } .sources .words li { grid-template-columns: 6mm 14mm 1fr; column-gap: 2mm; align-items: baseline; padding: .1mm 0; border: 0; line-height: 1.3; }
.sources .words b { text-align: right; color: var(--accent); } .sources .words span { color: var(--soft); } .sources .words p { font: 8.9pt/1.3 var(--text); color: var(--ink); }
.para blockquote { padding-inline-start: 4mm; border-inline-start: 1pt solid var(--line); } .para .marker::before { content: attr(data-m) " "; position: relative; font-style: normal; color: var(--soft); } .para .byline { color: var(--soft); } .para .row { white-space: pre-wrap; tab-size: 6; }
.marked aside { font: 500 7.4pt/1.36 var(--ui); color: var(--soft); font-variant-numeric: lining-nums; }
.marked aside p { margin: 0 0 1.1mm; padding-left: 2mm; border-left: 1.2pt solid var(--line); break-inside: avoid; text-wrap: wrap; white-space: pre-line; } .marked aside b { color: var(--ink); font-weight: 600; }
/* Floated, so that no paragraph waits for the notes of another. Painted after the page's text, so that the text layer stays in one piece. */
.marked aside.margin { float: right; clear: right; position: relative; width: 42mm; margin-right: -46mm; padding-top: .8mm; }
.marked aside.beneath { columns: 2; column-gap: 4mm; margin: 1.2mm 0 0 12mm; }
.act { border-bottom: .8pt solid #8a8478; } .cue { font-style: italic; }
.clm { background: var(--tint); } .clm.twice { background: var(--tint-2); }
/* Painted after the page's text, so that the text layer reads as the source does, without letters between its words. */
.act:not([data-k=""])::after, .clm:not([data-n=""])::before { position: relative; }
.act:not([data-k=""])::after { content: attr(data-k); font: 600 5.6pt/1 var(--ui); vertical-align: 3.4pt; color: var(--soft); padding-left: .3mm; }
.clm:not([data-n=""])::before { content: attr(data-n); font: 700 6.6pt/1 var(--ui); color: var(--accent); vertical-align: 2.4pt; padding-right: .5mm; }
${blocksCss}`
