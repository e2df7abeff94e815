import type { Id } from '#shared/model/id.ts'
import { BriefingHead } from './head/BriefingHead.tsx'
import { Checks } from './checks/Checks.tsx'
import { Composer } from './composer/Composer.tsx'
import { DeskContext } from './desk-context.ts'
import { Evidence } from './evidence/Evidence.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDeskValue } from './use-desk-value.ts'
import { usePrintedAhead } from './export/use-printed-ahead.ts'
import { useAtHand } from '../history/index.ts'
import { useSession } from './use-session.ts'
import type { ComposerSession } from './document/composer-session.ts'
import type { BriefingHead as Head } from '#shared/briefing/briefing-view.ts'
import { strings } from './strings.tsx'

export function BriefingDesk({ briefing }: { readonly briefing: Id }) {
  const open = useSession(briefing)
  usePrintedAhead(briefing, open?.head.annex ?? null)
  useAtHand({ type: 'briefing', id: briefing })
  return open && <Desk session={open.session} head={open.head} />
}

function Desk({ session, head }: { readonly session: ComposerSession; readonly head: Head }) {
  const desk = useDeskValue(session, head)
  const evidence = useDeskKeys(session)
  return (
    <DeskContext value={desk}>
      <h1 className="visually-hidden">{strings.desk.title}</h1>
      <Evidence {...evidence} />
      <div className="sheet-area">
        <article className="sheet-page" aria-label={strings.desk.sheet}>
          <BriefingHead head={head} />
          <Composer session={session} />
        </article>
      </div>
      <Checks />
    </DeskContext>
  )
}
