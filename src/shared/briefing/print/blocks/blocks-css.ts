/** The style of the blocks that are computed from the library. Signs and lines carry what a black-and-white printer would lose in colour. */
export const blocksCss = `
.sign { width: 2.9mm; height: 2.9mm; flex: none; }
.small { font: 500 8.2pt/1.42 var(--ui); color: var(--soft); font-variant-numeric: lining-nums; }

.positions { table-layout: fixed; font-variant-numeric: lining-nums; font-size: 8.5pt; line-height: 1.36; }
.positions thead th:first-child { width: 21%; } .positions thead th { vertical-align: bottom; padding: 0 3mm 1.2mm 0; hyphens: auto; }
.positions tbody th, .positions td { padding: 1.6mm 3mm 1.6mm 0; } .positions :is(th, td):last-child { padding-inline-end: 0; }
.positions tbody tr:last-child > * { border-bottom: .5pt solid var(--hair); }
.positions small { display: block; font: 500 7.8pt/1.35 var(--ui); color: var(--soft); }
.positions td { color: var(--ink); } .positions td.none { color: var(--soft); }
.positions td p { margin: 0; orphans: 1; widows: 1; } .positions td p + p { margin-top: .9mm; } .positions .note, .single .note { color: inherit; } .positions i, .single i { font-style: normal; }
.positions td p.signed { position: relative; padding-inline-start: 4.4mm; } .positions td .sign { position: absolute; inset-inline-start: 0; top: .5mm; }
.also { color: var(--soft); white-space: nowrap; }
.positions + .positions { margin-top: 3mm; }
.positions .cite, .single .cite { margin-inline-start: .8mm; }
.key { display: flex; flex-wrap: wrap; gap: .6mm 5mm; margin: 1.6mm 0 0; font: 500 7.8pt/1.3 var(--ui); color: var(--soft); } .key span { display: inline-flex; gap: 1.3mm; align-items: center; }
.single { margin: 1.4mm 0 0; font: 500 8.4pt/1.45 var(--ui); font-variant-numeric: lining-nums; } .single b { font-weight: 600; } .single .sign { width: 2.7mm; height: 2.7mm; vertical-align: -.3mm; }
.whose { margin: 1.4mm 0 0; font: 500 7.8pt/1.4 var(--ui); color: var(--soft); }

.differ { margin-top: 2.4mm; } .differ + .differ { margin-top: 5mm; }
.differ h3, .of-issue h3 { font: 600 12pt/1.3 var(--text); margin: 0 0 1.6mm; text-wrap: balance; }
.answers { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 6mm; } .answers.of-3 { grid-template-columns: 1fr 1fr 1fr; } .answers.of-1 { grid-template-columns: 1fr; }
.answers > div { min-width: 0; border-inline-start: .7pt solid var(--line); padding-inline-start: 3mm; break-inside: avoid; }
.answers h4 { display: flex; gap: 1.6mm; align-items: center; font: 600 8.8pt/1.3 var(--ui); margin: 0 0 1mm; padding: 0; }
.answers .sentence p { font-size: 10pt; line-height: 1.42; text-wrap: wrap; orphans: 2; widows: 2; }
.answers .small { margin: 1mm 0 0; font-size: 8pt; } .differ .view { margin: 1.8mm 0 0; }
.sentence p { margin: 0; } .sentence + .sentence { margin-top: 1.2mm; } .sentence i { font-style: normal; }
.sentence .details { font: 500 8pt/1.45 var(--ui); color: var(--soft); margin-top: .3mm; } .details li { display: inline; } .details li + li::before { content: " · "; }

.issue + .issue { margin-top: 3.7mm; }
.of-issue { display: flex; justify-content: space-between; align-items: baseline; gap: 6mm; border-bottom: .5pt solid var(--line); padding: 1mm 0 .9mm; break-after: avoid; break-inside: avoid; }
.of-issue h3 { margin: 0; } .of-issue p { flex: none; max-width: 60mm; margin: 0; font: 500 8pt/1.2 var(--ui); color: var(--soft); text-align: end; }
.voice h4 { break-after: auto; font: 600 9.4pt/1.3 var(--ui); margin: .6mm 0 0; padding: 0; text-align: left; } .voice h4 ~ p { text-align: left; font: 500 8pt/1.4 var(--ui); color: var(--soft); margin: 0; }

.gaps { margin: 0; } .gaps > li { position: relative; padding-inline-start: 4.4mm; margin-bottom: .8mm; break-inside: avoid; } .gaps > li::before { content: "•"; position: absolute; inset-inline-start: 0; color: var(--soft); } .gaps > li > span { color: var(--soft); }
.watch { margin: 0; } .watch > div { display: grid; grid-template-columns: 26mm 1fr; column-gap: 3mm; break-inside: avoid; } .watch > div + div { margin-top: 1.2mm; }
.list { margin-top: 2.6mm; } .list h3 { font: 600 9.4pt/1.3 var(--ui); margin: 0 0 1mm; } .list .small { margin: 0; }
/* A day with many sentences may go on over the page; a sentence may not. */
.watch > div:has(.sentence + .sentence) { break-inside: auto; } .watch .sentence { break-inside: avoid; }
.dates > div { grid-template-columns: 31mm 1fr; } .dates small { display: block; font: 500 7.8pt/1.3 var(--ui); color: var(--soft); }
.timeline { display: block; width: 100%; margin-top: 1.6mm; overflow: visible; break-inside: avoid; } .timeline text { font-family: var(--ui); font-weight: 500; fill: #57534b; font-variant-numeric: lining-nums; }
.timeline .head { font-weight: 600; fill: #1b1a18; } .timeline .label { font-weight: 600; fill: #1f5f8b; }
.timeline + .watch { margin-top: 4mm; }
.watch dt { font: 600 8.8pt/1.7 var(--ui); font-variant-numeric: lining-nums; } .watch dd { margin: 0; min-width: 0; } .watch p { margin: 0; line-height: 1.42; }
`
