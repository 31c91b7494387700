import type { Problem } from './content-error.ts'
import type { Content, Example } from './model.ts'

/**
 * Marks each sample of an API whose page lists the messages in its source with whether it quotes one of them, and each of
 * the other samples of envelopes as showing a shape.
 * What a sample says about itself could be wrong; what follows from the list can't.
 */
export function markWording({ apis, examples }: Content, problems: Problem[]) {
  for (const example of examples) if (example.path.startsWith('content/envelopes/')) example.wording = 'shape'
  for (const { api, messages, path } of apis) {
    if (messages === null) continue
    const samples = examples.filter(({ expected }) => expected.api === api.id)
    const literals = new Set(messages.map((message) => JSON.stringify(message)))
    for (const sample of samples) sample.wording = quotesOnly(sample, literals) ? 'source' : 'ours'
    for (const message of messages) {
      if (samples.some(({ paste }) => paste.includes(JSON.stringify(message)))) continue
      problems.push({
        path,
        line: 1,
        what: 'No sample of this API quotes a message of its source.',
        expected: 'a sample for each message, because people search for messages',
        found: message,
        fix: 'Quote the message in the <Example> of the code that it comes with.',
      })
    }
  }
}

/** A sample whose field messages are made up is made up, even if the message above them is quoted. */
function quotesOnly({ paste }: Example, literals: Set<string>): boolean {
  const found = [...paste.matchAll(/"(?:message|msg|detail)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].map(
    ([, literal = '']) => literal,
  )
  return found.length > 0 && found.every((literal) => literals.has(literal))
}
