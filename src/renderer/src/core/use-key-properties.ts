import { useEffect } from 'react'
import { useKeyOf } from './keyboard/Keys.tsx'

/** Writes the keys that CSS displays into custom properties of the page. */
export function useKeyProperties(): void {
  const evidence = useKeyOf('briefing.evidence')
  const insert = useKeyOf('briefing.insert')
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--key-evidence', JSON.stringify(evidence || '…'))
    style.setProperty('--key-insert', JSON.stringify(insert || '…'))
  }, [evidence, insert])
}
