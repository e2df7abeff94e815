import { useEffect } from 'react'
import { useKeyOf } from './keyboard/Keys.tsx'

/** Keeps the keys that are drawn by CSS in custom properties of the page. */
export function useKeyProperties(): void {
  const evidence = useKeyOf('briefing.evidence')
  const insert = useKeyOf('briefing.insert')
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--key-evidence', JSON.stringify(evidence || '…'))
    style.setProperty('--key-insert', JSON.stringify(insert || '…'))
  }, [evidence, insert])
}
