import { headOf } from '../note.ts'
import { lines, type Snippet } from '../snippet.ts'

/**
 * AWS SDK for JavaScript 3. Its standard mode knows the throttling codes, uses full jitter, follows the service's own hint and has a retry
 * budget; only the number of attempts and the deadline are ours (smithy-lang/smithy-typescript, util-retry).
 */
export const awsSdk: Snippet = {
  id: 'aws-sdk-js',
  label: 'AWS SDK for JavaScript',
  language: 'js',
  applies: ({ verdict, senders }) =>
    verdict !== 'reauth' && senders.some((id) => /^(?:aws|s3|dynamodb|lambda|api-gateway)/.test(id)),
  code: (plan) =>
    lines(
      headOf(plan, '//'),
      '// The client of any other service has the same settings.',
      "import { S3Client } from '@aws-sdk/client-s3'",
      '',
      'const client = new S3Client({',
      `  maxAttempts: ${plan.tries}, // including the first`,
      "  retryMode: 'standard', // full jitter, throttling codes, the service's own hint, and a retry budget",
      '})',
      '',
      '// The deadline is per call. A retry is the same request, with the same client token if it has one.',
      `export const send = (command) => client.send(command, { abortSignal: AbortSignal.timeout(${plan.deadlineSeconds * 1000}) })`,
    ),
}
