import { useRef, useState } from 'react'
import type { Input } from '#shared/contract/contract.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { tryAnother, type Way } from './open-another.ts'
import { strings } from './strings.ts'
import './library-problem.css'

/** The result of the person's last action, shown in the part of the screen where they took it. */
export type Said<Part extends string> = {
  readonly part: Part
  readonly words: string
  readonly isRefusal?: boolean
}

/** Runs one action at a time on the screens for a missing library, and keeps its result. */
export function useOffers<Part extends string>() {
  const app = useApp()
  const [said, setSaid] = useState<Said<Part> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const busy = useRef(false)
  /** `work` resolves to the message to show if the screen is still there. */
  const run = async (part: Part, meanwhile: string, work: () => Promise<Said<Part> | null>) => {
    if (busy.current) return
    busy.current = true
    setBusy(true)
    setSaid({ part, words: meanwhile })
    try {
      setSaid(await work())
    } finally {
      busy.current = false
      setBusy(false)
    }
  }
  const go = <W extends Way>(part: Part, way: W, input: Input<W>, meanwhile = '') =>
    run(part, meanwhile, async () => {
      const opened = await tryAnother(app, way, input)
      if (opened.ok || opened.error.code === 'cancelled') return null
      return { part, words: opened.error.message, isRefusal: true }
    })
  return { said, isBusy, run, go }
}

/** The actions that lead to a different library. */
export function OtherLibraries({
  go,
  words,
  withNew = true,
}: {
  readonly go: (way: 'openLibrary' | 'newLibrary' | 'openExample', meanwhile?: string) => void
  readonly words: string
  readonly withNew?: boolean
}) {
  return (
    <div className="problem-others">
      <span>{words}</span>
      <Button onPress={() => go('openLibrary')}>
        {strings.openOther} <KeyOf command="library.open" />
      </Button>
      {withNew && (
        <Button onPress={() => go('newLibrary')}>
          {strings.newLibrary} <KeyOf command="library.new" />
        </Button>
      )}
      <Button onPress={() => go('openExample', strings.problem.openingExample)}>{strings.problem.openExample}</Button>
    </div>
  )
}

export function WhatWasSaid<Part extends string>({
  said,
  part,
}: {
  readonly said: Said<Part> | null
  readonly part: Part
}) {
  const here = said?.part === part ? said : null
  return (
    <>
      <p className="problem-said" role="status">
        {here && !here.isRefusal && here.words}
      </p>
      {here?.isRefusal && (
        <p className="problem-said refusal" role="alert">
          {here.words}
        </p>
      )}
    </>
  )
}
