import { useMemo, useState } from 'react'
import type { Diagnosis, Jitter } from '../engine/model.ts'
import { planOf, snippetsFor, type Snippet } from '../engine/snippets/index.ts'
import { CopyButton } from './CopyButton.tsx'
import { tokensOf } from './tokens.ts'

interface Props {
  diagnosis: Diagnosis
  /** The jitter that the reader chose; `null`: as advised. */
  jitter: Jitter | null
}

/** Code that carries out this very plan, in the language of one's choice. */
export function CodeToCopy({ diagnosis, jitter }: Props) {
  const [id, setId] = useState(clientOf)
  const [isOpen, setIsOpen] = useState(wasOpened)
  const choose = (client: string) => {
    setId(client)
    remember(client)
  }
  const open = (isOpen: boolean) => {
    setIsOpen(isOpen)
    openedLast = isOpen
  }
  const plan = useMemo(() => planOf(diagnosis, jitter), [diagnosis, jitter])
  if (!plan) return null
  const offered = snippetsFor(plan)
  const shown = offered.find((snippet) => snippet.id === id) ?? offered[0]
  if (!shown) return null
  return (
    <details className="code-to-copy" open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>Code that does this</summary>
      <p className="code-head">
        <label>
          Client{' '}
          <select value={shown.id} onChange={({ target }) => choose(target.value)}>
            {offered.map(({ id: value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <CopyButton text={shown.code(plan)} what="the code" />
      </p>
      {isOpen && <Code snippet={shown} code={shown.code(plan)} />}
    </details>
  )
}

/** The reader's client is no part of a paste: it is kept for the next one, in this browser. */
const storedAs = 'errata:client'

function clientOf(): string | null {
  try {
    return localStorage.getItem(storedAs)
  } catch {
    return null
  }
}

function remember(client: string): void {
  try {
    localStorage.setItem(storedAs, client)
  } catch {
    // A browser that keeps nothing shows the first client again.
  }
}

/** Whether the last answer's code was open: the next one's is too. */
let openedLast = false
const wasOpened = () => openedLast

function Code({ snippet: { language, label }, code }: { snippet: Snippet; code: string }) {
  return (
    <pre role="region" tabIndex={0} aria-label={`Code for ${label}`}>
      <code>
        {tokensOf(code, language).map(({ text, kind }, index) =>
          kind ? (
            <span key={index} className={`token-${kind}`}>
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </code>
    </pre>
  )
}
