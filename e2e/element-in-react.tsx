/** A React page with the elements, like a dashboard: see `element.spec.ts`. */
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

function Dashboard() {
  const [failure, setFailure] = useState('HTTP/1.1 404 Not Found\n\n')
  const [verdict, setVerdict] = useState('')
  const ondiagnosed = ({ detail }: CustomEvent<{ retry: { verdict: string } }>) => setVerdict(detail.retry.verdict)
  return (
    <>
      <button onClick={() => setFailure('HTTP/1.1 429 Too Many Requests\nRetry-After: 60\n\n')}>
        The next failure
      </button>
      <output>{verdict}</output>
      {createElement('errata-diagnosis', { paste: failure, theme: 'dark', ondiagnosed })}
    </>
  )
}

createRoot(document.getElementById('app')!).render(<Dashboard />)
