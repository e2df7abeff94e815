import { Suspense, useRef } from 'react'
import { sourceName } from '#shared/sources/source-name.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { TypingHeld } from '../../core/keyboard/hold-keys.ts'
import { AsideNote } from './AsideNote.tsx'
import { Popover } from './popover/Popover.tsx'
import { SelectionToolbar } from './popover/SelectionToolbar.tsx'
import { Find } from './find/Find.tsx'
import { Margin } from './margin/Margin.tsx'
import { NoteEditor } from './notes/NoteEditor.tsx'
import { ReaderView } from './ReaderView.tsx'
import type { OpenText } from './open-text.ts'
import { DraftFrames } from './frame/DraftFrames.tsx'
import { SelectionFrame } from './frame/SelectionFrame.tsx'
import { SourceHeader } from './SourceHeader.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { useJump } from './use-jump.ts'
import { useReadingKeys } from './use-reading-keys.ts'
import { useOpenTextAtHand } from './use-open-text-at-hand.ts'
import { useTitleBottom } from './use-title-bottom.ts'
import { useReturn } from './use-return.ts'
import { useSelectedTold } from './use-selected-told.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { strings } from './strings.tsx'

/** The page: the text and its margin, which scroll together, the popovers over them, and above it the strip that finds in the text. */
export function Desk({ openText }: { readonly openText: OpenText }) {
  const { stores } = useApp()
  const source = useRecords(stores.sources).byId.get(openText.text.source)
  const page = useRef<HTMLDivElement>(null)
  const { drawFirst } = useReadingPlace(openText, page)
  useReadingKeys(openText)
  useFocusBack(openText)
  useJump(openText)
  useSelectedTold(openText)
  useOpenTextAtHand(openText)
  useReturn(openText)
  const titled = openText.text.blocks[0]?.type === 'title'
  const header = useTitleBottom(openText, titled)
  const title = source ? sourceName(source) : ''
  return (
    <div className="read-desk">
      <Find page={page} />
      <div className="read-page" ref={page}>
        <div className="read-columns">
          <div className="text-column">
            <SourceHeader ref={header} source={source} title={title} titled={titled} />
            <ReaderView label={strings.screen.text(title)} drawFirst={drawFirst} />
            <AsideNote />
            <SelectionFrame />
            <DraftFrames />
          </div>
          <Margin page={page} />
          <SelectionToolbar />
          <Suspense fallback={<TypingHeld />}>
            <Popover />
            <NoteEditor />
          </Suspense>
        </div>
      </div>
    </div>
  )
}
