import { use, useEffect, useState } from 'react'
import { countdown } from '../site/clock.ts'
import { SiteContext } from './about-site.tsx'

interface Props {
  /** The moment it counts down to, in milliseconds since 1970. */
  until: number
  /** The moment of the paste, likewise: what is left of the wait when it is first shown. */
  since: number
  /** What it waits for, in the tab's title: "Wait 20 seconds". */
  word: string
  onOver(): void
}

/**
 * The time that is left, second by second, also in the title of the tab, which stands behind others meanwhile. Not announced: the duration
 * and the clock time stand beside it.
 */
export function Countdown({ until, since, word, onOver }: Props) {
  const [left, setLeft] = useState(() => secondsBetween(since, until))
  const { isGuest } = use(SiteContext)
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = secondsBetween(Date.now(), until)
      setLeft(seconds)
      if (!isGuest) document.title = `${seconds === 0 ? 'Over' : countdown(seconds)} · ${word}`
      if (seconds > 0) return
      clearInterval(timer)
      onOver()
    }, 250)
    return () => clearInterval(timer)
  }, [until, word, onOver, isGuest])
  useEffect(() => {
    if (isGuest) return
    const { title } = document
    return () => {
      // Over while one looked elsewhere: the title says so until one is back.
      const restore = () => (document.title = title)
      if (document.hidden) addEventListener('visibilitychange', restore, { once: true })
      else restore()
    }
  }, [isGuest])
  return (
    <span className="countdown" role="timer" aria-live="off">
      {left === 0 ? 'now' : `in ${countdown(left)}`}
    </span>
  )
}

const secondsBetween = (from: number, until: number) => Math.max(0, Math.ceil((until - from) / 1000))
