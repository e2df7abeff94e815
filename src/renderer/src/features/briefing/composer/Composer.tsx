import { memo, useLayoutEffect, useRef } from 'react'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import { ComputedSections } from '../computed/ComputedSections.tsx'
import { useAppState } from '../../../core/app-context.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { Decorators } from './Decorators.tsx'
import { JudgementControls } from './JudgementControls.tsx'
import { registerLook } from './register-look.ts'
import { strings } from '../strings.tsx'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './composer.css'
import './shapes.css'

/** The text of the sheet: one editor from the lead to the section of what is not known. */
export const Composer = memo(function Composer({
  session,
  sheet,
}: {
  readonly session: ComposerSession
  readonly sheet: SheetView | undefined
}) {
  const root = useRef<HTMLDivElement>(null)
  const canWrite = useAppState(({ library }) => (library?.readOnly ?? null) === null)
  useLayoutEffect(() => {
    const { editor } = session
    editor.setEditable(canWrite)
    editor.setRootElement(root.current)
    const stop = registerLook(editor)
    return () => {
      stop()
      editor.setRootElement(null)
    }
  }, [session, canWrite])
  return (
    <>
      <div
        ref={root}
        className="composer"
        contentEditable={canWrite}
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label={strings.desk.text}
        spellCheck={false}
      />
      <Decorators editor={session.editor} />
      <JudgementControls session={session} />
      <ComputedSections session={session} sheet={sheet} />
    </>
  )
})
