import { useEffect, useState } from 'react'

interface Props {
  /** The moment it counts down to, in milliseconds since 1970. */
  until: number
  /** The moment of the paste, likewise: what is left of the wait when it is first shown. */
  since: number
}

/** The time that is left, second by second, until it says "now". Not announced: the duration and the clock time stand beside it. */
export function Countdown({ until, since }: Props) {
  const [left, setLeft] = useState(() => secondsBetween(since, until))
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = secondsBetween(Date.now(), until)
      setLeft(seconds)
      if (seconds === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return (
    <span className="countdown" role="timer" aria-live="off">
      {left === 0 ? 'now' : `in ${clock(left)}`}
    </span>
  )
}

const secondsBetween = (from: number, until: number) => Math.max(0, Math.ceil((until - from) / 1000))

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
