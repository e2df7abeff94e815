import { formats } from '#shared/imports/formats.ts'
import type { ImportItem, ImportReport } from '#shared/imports/import-report.ts'
import type { Id } from '#shared/model/id.ts'
import { likenessPercent } from '#shared/sources/likeness.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { numberText } from '#shared/words/counted.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { reportText } from './report-text.ts'
import { strings } from './strings.ts'
import { undoImport } from './undo-import.ts'
import '../format-badge.css'
import './import-report.css'

/** More imported files than this are counted, since there is nothing to do about them. */
const listed = 20

/** What became of each file of an import: first what needs a look, then what was there already, which source cards were filled in, and what was imported. */
export function ImportReportSheet({ report }: { readonly report: ImportReport }) {
  const app = useApp()
  const { state, stores } = app
  const { byId } = useRecords(stores.sources)
  const close = useAppState((values) => values.closeDialog)
  const of = (kind: ImportItem['result']['kind']) => report.items.filter(({ result }) => result.kind === kind)
  const [refused, already, imported, cards] = [of('refused'), of('already'), of('imported'), of('cards')]
  const nameOf = (source: Id): string => {
    const view = byId.get(source)
    return view ? sourceName(view) : ''
  }
  const show = (source: Id) => state.getState().jumpTo({ source, record: null, offset: 0 })
  const copy = async () => {
    await navigator.clipboard.writeText(reportText(report, nameOf))
    state.getState().announce(strings.report.copied)
  }
  const sources = imported.flatMap(({ result }) => (result.kind === 'imported' ? [result.source] : []))
  const alike = useQuery('findCopies', sources.length === 0 ? null : { sources }) ?? []
  const hasChanged = imported.length > 0 || cards.some(({ result }) => result.kind === 'cards' && result.filled > 0)
  const isBusy = useAppState((values) => values.longGesture !== null)
  return (
    <Sheet title={report.left > 0 ? strings.report.cancelled : strings.report.finished} onLeave={close} width={720}>
      <p className="sheet-note">
        {strings.report.summary(report.items.length, report.seconds)}{' '}
        {report.left > 0 && strings.report.left(report.left)}
      </p>
      <div className="report-list">
        {alike.length > 0 && (
          <section aria-label={strings.report.section(strings.report.nearly, alike.length)}>
            <h3>
              {strings.report.nearly} <small>{strings.report.waiting(alike.length)}</small>
            </h3>
            <ul>
              {alike.map((pair) => (
                <li key={pair.source}>
                  <span className="format-badge">{formats[byId.get(pair.source)?.format ?? 'text'].badge}</span>
                  <b dir="auto">{nameOf(pair.source)}</b>
                  <span className="report-why" dir="auto">
                    {strings.report.wordsOf(likenessPercent(pair.likeness), nameOf(pair.of))}
                  </span>
                  <Button
                    look="quiet"
                    onPress={() =>
                      state.getState().openDialog({
                        kind: 'compare',
                        pairs: [pair, ...alike.filter((one) => one !== pair)],
                        report,
                      })
                    }
                  >
                    {strings.report.compare}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Section title={strings.report.notRead} count={numberText(refused.length)} items={refused}>
          {(item) =>
            item.result.kind === 'refused' && (
              <>
                <span className="report-why">{item.result.message}</span>
                {item.result.needs !== null && (
                  <Button
                    look="quiet"
                    onPress={() =>
                      state.getState().openDialog({
                        kind: 'unlock',
                        import: report.id,
                        item: item.key,
                        name: item.name,
                        isWrong: false,
                      })
                    }
                  >
                    {strings.report.password}
                  </Button>
                )}
              </>
            )
          }
        </Section>
        <Section
          title={strings.report.already}
          count={`${numberText(already.length)}, ${strings.report.alreadyNote}`}
          items={already}
        >
          {({ result }) =>
            result.kind === 'already' && (
              <>
                <span className="report-why">{strings.report.byteForByte(nameOf(result.source))}</span>
                <Button look="quiet" onPress={() => show(result.source)}>
                  {strings.report.show}
                </Button>
              </>
            )
          }
        </Section>
        <Section title={strings.report.cards} count={numberText(cards.length)} items={cards}>
          {({ result }) =>
            result.kind === 'cards' && (
              <span className="report-why" dir="auto">
                {strings.report.filled(result)}
              </span>
            )
          }
        </Section>
        <Section title={strings.report.imported} count={numberText(imported.length)} items={imported.slice(0, listed)}>
          {({ result }) =>
            result.kind === 'imported' && (
              <>
                <span className="report-why" dir="auto">
                  {nameOf(result.source)}
                </span>
                <Button look="quiet" onPress={() => show(result.source)}>
                  {strings.report.show}
                </Button>
              </>
            )
          }
        </Section>
        {imported.length > listed && <p className="report-more">{strings.report.more(imported.length - listed)}</p>}
      </div>
      <div className="sheet-actions">
        {hasChanged && (
          // How far a large one is, is shown behind this sheet.
          <Button look="quiet" isDisabled={isBusy} onPress={() => void undoImport(app, report.group, { begun: close })}>
            {strings.report.undo}
          </Button>
        )}
        <Button onPress={() => void copy()}>{strings.report.copy}</Button>
        <Button look="primary" autoFocus onPress={close}>
          {strings.report.done} <kbd>↵</kbd>
        </Button>
      </div>
    </Sheet>
  )
}

function Section({
  title,
  count,
  items,
  children,
}: {
  readonly title: string
  readonly count: string
  readonly items: readonly ImportItem[]
  readonly children: (item: ImportItem) => React.ReactNode
}) {
  if (items.length === 0) return null
  return (
    <section aria-label={strings.report.section(title, items.length)}>
      <h3>
        {title} <small>{count}</small>
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <span className="format-badge">{item.format === null ? '?' : formats[item.format].badge}</span>
            <b dir="auto">{item.name}</b>
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  )
}
