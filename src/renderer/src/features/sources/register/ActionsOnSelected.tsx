import { workStates, workStateWord } from '#shared/sources/source-view.ts'
import type { SourceRow } from '#shared/registers/source-register.ts'
import { useApp } from '../../../core/app-context.ts'
import { useCases } from '../../../core/cases.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useMenuButton } from '../../../core/MenuButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import { allIn, setState, toggleCase } from './source-gestures.ts'
import { strings } from './strings.tsx'

/** What can be done with the selected sources. */
export function ActionsOnSelected({
  rows,
  onOpen,
  onEdit,
  onDelete,
}: {
  readonly rows: () => readonly SourceRow[]
  readonly onOpen: (row: SourceRow) => void
  readonly onEdit: (rows: readonly SourceRow[]) => void
  readonly onDelete: (rows: readonly SourceRow[]) => void
}) {
  const app = useApp()
  const cases = useCases()
  const stateMenu = useMenuButton(strings.screen.setState, () => {
    const meant = rows()
    return workStates.map((state) => ({
      label: workStateWord[state],
      isOn: meant.every(({ source }) => source.workState === state),
      run: () => void setState(app, meant, state),
    }))
  })
  const caseMenu = useMenuButton(strings.screen.putIntoCase, () => {
    const meant = rows()
    return cases.map((one) => ({
      label: one.name,
      isOn: allIn(meant, one.id),
      run: () => void toggleCase(app, meant, one),
    }))
  })
  const count = rows().length
  return (
    <>
      {count === 1 && (
        <Button onPress={() => rows().slice(0, 1).forEach(onOpen)}>
          {strings.screen.open} <KeyOf command="source-register.open" />
        </Button>
      )}
      <Button {...stateMenu}>
        <span className="with-menu">{strings.screen.state}</span>
      </Button>
      {cases.length > 1 && (
        <Button {...caseMenu}>
          <span className="with-menu">{strings.screen.case}</span>
        </Button>
      )}
      <Button onPress={() => onEdit(rows())}>
        {count === 1 ? strings.screen.card : strings.screen.edit} <KeyOf command="source-register.edit" />
      </Button>
      <Button onPress={() => onDelete(rows())}>
        {strings.screen.delete} <KeyOf command="source-register.delete" />
      </Button>
    </>
  )
}
