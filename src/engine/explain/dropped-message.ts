/**
 * Agent hosts and tool servers often say only that a tool failed, and leave out what it said.
 * @returns what to do about it; nothing if the message says more
 */
export const droppedMessage = (message: string | null): string[] =>
  message !== null && message.length < 200 && onlyThatItFailed.test(message.trim())
    ? ["The program that ran the tool left out the tool's own error. Paste it from the log of that program, or of the tool's server."] // prettier-ignore
    : []

const name = '[\\s:]*["\'`]?[\\w./:-]{0,80}["\'`]?'
const onlyThatItFailed = new RegExp(
  `^(?:error[\\s:]{1,3})?(?:error (?:executing|calling|running|invoking|in|occurred in)(?: mcp)? tool${name}|(?:mcp )?tool${name} (?:execution |call )?(?:failed|errored|returned an error)|(?:failed to|could not) (?:execute|call|run|invoke)(?: mcp)? tool${name}|(?:mcp )?tool (?:execution|call) (?:failed|error)${name}|an error occurred while (?:executing|calling|running)(?: the)? tool${name})[.!:]?$`,
  'i',
)
