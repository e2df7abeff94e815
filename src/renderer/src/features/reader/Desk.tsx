import { useRef } from 'react'
import { sourceName } from '#shared/sources/source-name.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { Popover } from './popover/Popover.tsx'
import { SelectionToolbar } from './popover/SelectionToolbar.tsx'
import { Margin } from './margin/Margin.tsx'
import { NoteEditor } from './notes/NoteEditor.tsx'
import { ReaderView } from './ReaderView.tsx'
import type { Reading } from './reading.ts'
import { SelectionFrame } from './frame/SelectionFrame.tsx'
import { SourceHeader } from './SourceHeader.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { useJump } from './use-jump.ts'
import { useReadingKeys } from './use-reading-keys.ts'
import { useReadingAtHand } from './use-reading-at-hand.ts'
import { useTitleBottom } from './use-title-bottom.ts'
import { useSelectedTold } from './use-selected-told.ts'
import { useReadingPlace } from './use-reading-place.ts'

/** The page: the text and its margin, which scroll together, and the popovers over them. */
export function Desk({ reading }: { readonly reading: Reading }) {
  const { stores } = useApp()
  const source = useRecords(stores.sources).byId.get(reading.text.source)
  const page = useRef<HTMLDivElement>(null)
  const { drawFirst } = useReadingPlace(reading, page)
  useReadingKeys(reading)
  useFocusBack(reading)
  useJump(reading)
  useSelectedTold(reading)
  useReadingAtHand(reading)
  const titled = reading.text.blocks[0]?.type === 'title'
  const header = useTitleBottom(reading, titled)
  const title = source ? sourceName(source) : ''
  return (
    <div className="read-page" ref={page}>
      <div className="read-columns">
        <div className="text-column">
          <SourceHeader ref={header} source={source} title={title} titled={titled} />
          <ReaderView label={`Source text: ${title}`} drawFirst={drawFirst} />
          <SelectionFrame />
        </div>
        <Margin page={page} />
        <SelectionToolbar />
        <Popover />
        <NoteEditor />
      </div>
    </div>
  )
}
