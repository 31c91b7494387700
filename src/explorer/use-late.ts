import { useEffect, useState } from 'react'

/** What stands below the verdict and its reasons or is folded up, and what the reader asks for: the page has it a moment later. */
export interface Late {
  Plan?: typeof import('./Plan.tsx').Plan
  FactsList?: typeof import('./FactsList.tsx').FactsList
  Others?: typeof import('./Others.tsx').Others
  Evidence?: typeof import('./Evidence.tsx').Evidence
  CodeToCopy?: typeof import('./CodeToCopy.tsx').CodeToCopy
  ShareDialog?: typeof import('./share/ShareDialog.tsx').ShareDialog
}

/**
 * Fetched before anything is pasted, what the reader asks for while nothing else is going on: always all of it and always in this order, so that no
 * request tells anything of a paste or of what is done with it.
 */
export function useLate(): Late {
  const [late, setLate] = useState<Late>({})
  useEffect(() => {
    const add = (more: Late) => setLate((have) => ({ ...have, ...more }))
    const load = async () => {
      add(await import('./below.ts'))
      await idle()
      add(await import('./late.ts'))
    }
    void load().catch(() => {})
  }, [])
  return late
}

const idle = () =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 2000 })
    else setTimeout(resolve)
  })
