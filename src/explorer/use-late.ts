import { useEffect, useState } from 'react'

/** What stands below the advice or is folded up, and what the reader asks for: the page has it a moment later. */
export interface Late {
  FactsList?: typeof import('./FactsList.tsx').FactsList
  Others?: typeof import('./Others.tsx').Others
  Evidence?: typeof import('./Evidence.tsx').Evidence
  CodeToCopy?: typeof import('./CodeToCopy.tsx').CodeToCopy
  ShareDialog?: typeof import('./share/ShareDialog.tsx').ShareDialog
}

/**
 * Fetched while nothing else is going on, before anything is pasted: always all of it and always in this order, so that no request
 * tells anything of a paste or of what is done with it.
 */
export function useLate(): Late {
  const [late, setLate] = useState<Late>({})
  useEffect(() => {
    const add = (more: Late) => setLate((have) => ({ ...have, ...more }))
    const load = async () => {
      add(await import('./below.ts'))
      add(await import('./late.ts'))
    }
    const ready = () => void load().catch(() => {})
    if (!('requestIdleCallback' in window)) return ready()
    const handle = requestIdleCallback(ready, { timeout: 2000 })
    return () => cancelIdleCallback(handle)
  }, [])
  return late
}
