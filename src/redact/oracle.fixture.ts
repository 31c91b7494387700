import { lintSource } from '@secretlint/core'
import { creator, rules } from '@secretlint/secretlint-rule-preset-recommend'

/** What a scanner of secrets, secretlint with its recommended rules, finds in a text. It looks at texts for us; it is no part of Errata. */
export interface Finding {
  /** Its name for the sort: `GITHUB_TOKEN`. */
  sort: string
  /** The secret, as far as it tells. */
  text: string
}

const preset = '@secretlint/secretlint-rule-preset-recommend'
const aws = '@secretlint/secretlint-rule-aws'

/** Some of its rules look only into a file of a certain name: the text is shown to it under each. */
const names = ['paste.json', 'package.json', '.npmrc']

export async function scan(content: string): Promise<Finding[]> {
  const found = new Map<string, Finding>()
  for (const filePath of names) {
    const { messages } = await lintSource({
      source: { filePath, content, ext: filePath.slice(filePath.lastIndexOf('.')), contentType: 'text' },
      options: {
        config: {
          rules: [
            { id: preset, rule: creator, options: {}, rules: [{ id: aws, options: { enableIDScanRule: true } }] },
          ],
        },
        noPhysicFilePath: true,
      },
    })
    for (const { messageId: sort, range, data } of messages) {
      // Its range is not always that of the secret; what it says of it is.
      const text = secretOf(data, content)
      found.set(`${sort} ${range.join()}`, { sort, text: text ?? content.slice(range[0], range[1]) })
    }
  }
  // This one takes the rest of a line for the value, also of one that begins with a mask of ours.
  return [...found.values()].filter(({ sort, text }) => sort !== 'Npmrc_authToken' || !text.startsWith('[redacted-'))
}

function secretOf(data: unknown, content: string): string | undefined {
  const values = Object.values(data ?? {}).filter((value): value is string => typeof value === 'string')
  return values.find((value) => value.length > 3 && content.includes(value))
}

/** Every sort that its rules can find in a text; not a file of keys that is none, nor a comment that says what to leave out. */
export const sorts: string[] = rules
  .flatMap(({ messages }) => Object.keys(messages))
  .filter((sort) => sort !== 'PrivateKeyP12' && sort !== 'IGNORE_MESSAGE')
