import { use, useEffect, useState } from 'react'
import { countdown } from '../site/clock.ts'
import { SiteContext } from './about-site.tsx'

interface Props {
  /** The end of the wait, in milliseconds since 1970. */
  until: number
  /** When the response was pasted, in milliseconds since 1970: the first remaining time is counted from here. */
  since: number
  /** The headline, for the tab title: "Wait 20 seconds". */
  word: string
  onOver(): void
}

/**
 * The remaining time, second by second, also in the tab title, so that it is visible from another tab. Screen readers don't announce it: the
 * duration and the clock time are next to it.
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
      // If the wait ends while another tab is open, the title says so until the reader returns.
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
