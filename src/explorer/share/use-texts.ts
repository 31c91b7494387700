import { use, useEffect, useMemo, useState } from 'react'
import type { Options } from '../../engine/diagnose.ts'
import { composeMarkdown } from '../../share/compose/markdown.ts'
import type { Shareable } from '../../share/compose/shareable.ts'
import { composeSupportText } from '../../share/compose/support-text.ts'
import { longestLink, writeLink } from '../../share/link/write-link.ts'
import { SiteContext } from '../about-site.tsx'
import type { Engine } from '../the-engine.ts'
import { useDiagnosis } from '../use-diagnosis.ts'

interface Given {
  engine: Engine
  /** The masked paste. */
  masked: string
  options: Options
  /** Address of the site, without a slash at its end; `null` if unknown. */
  site: string | null
}

interface Texts {
  texts: { markdown: string; support: string } | null
  /** The whole link, even if it is too long to share. */
  link: string | null
  /** Everything matches the current masked paste. */
  isCurrent: boolean
}

/** The texts to copy, made from the masked paste and its diagnosis. For a moment after a change, they are still those of the previous paste. */
export function useTexts({ engine, masked, options, site }: Given): Texts {
  const { diagnosed } = useDiagnosis(engine, masked, options)
  const written = useLink(masked, options, site)
  const { name: siteName } = use(SiteContext)
  const texts = useMemo(() => {
    if (!diagnosed) return null
    const { paste, diagnosis } = diagnosed
    const link = written?.paste === paste && written.link.length <= longestLink ? written.link : null
    const shareable: Shareable = { paste, diagnosis, at: options.now, site, siteName, link }
    return { markdown: composeMarkdown(shareable), support: composeSupportText(shareable) }
  }, [diagnosed, written, options.now, site, siteName])
  return {
    texts,
    link: written?.link ?? null,
    isCurrent: diagnosed?.paste === masked && written?.paste === masked,
  }
}

function useLink(
  paste: string,
  { now: at, ...known }: Options,
  site: string | null,
): { paste: string; link: string } | null {
  const [written, setWritten] = useState<{ paste: string; link: string } | null>(null)
  const { method, isKeyed, part, chosenUrl } = known
  useEffect(() => {
    let isWanted = true
    const linked = { paste, at, ...defined({ method, isKeyed, part, chosenUrl }) }
    void writeLink(linked).then((fragment) => {
      if (isWanted) setWritten({ paste, link: `${explorerAt(site)}${fragment}` })
    })
    return () => {
      isWanted = false
    }
  }, [paste, at, method, isKeyed, part, chosenUrl, site])
  return written
}

/** The address that links open: the front page of the site, else this page. */
const explorerAt = (site: string | null) => (site === null ? location.href.replace(/#.*/, '') : `${site}/`)

/** Leaves out unknown values. */
const defined = <Known extends object>(known: Known) =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Known]?: NonNullable<Known[Key]>
  }
