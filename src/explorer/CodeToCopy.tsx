import { useMemo, useState } from 'react'
import type { Diagnosis, Jitter } from '../engine/model.ts'
import { planOf, snippetsFor, type Snippet } from '../engine/snippets/index.ts'
import { CopyButton } from './CopyButton.tsx'
import { tokensOf } from './tokens.ts'

interface Props {
  diagnosis: Diagnosis
  /** The jitter that the reader chose; `null` for the advised one. */
  jitter: Jitter | null
}

/** Code for this plan, in a client that the reader chooses. */
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
      <summary>Code for this plan</summary>
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

/** The chosen client says nothing about the paste, so this browser keeps it. */
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
    // Without storage, the first client is shown again.
  }
}

/** The code of the next diagnosis is open if that of the last one was. */
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
