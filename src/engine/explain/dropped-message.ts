/**
 * Agents' hosts, and the servers of tools, often say only that a tool failed, and keep to themselves what it said.
 * @returns what to do about it; nothing where the message says more
 */
export const droppedMessage = (message: string | null): string[] =>
  message !== null && message.length < 200 && onlyThatItFailed.test(message.trim())
    ? ["What the tool said of its failure was left out by the program that ran it. The log of that program, or of the tool's server, has it: paste that."] // prettier-ignore
    : []

const name = '[\\s:]*["\'`]?[\\w./:-]{0,80}["\'`]?'
const onlyThatItFailed = new RegExp(
  `^(?:error[\\s:]{1,3})?(?:error (?:executing|calling|running|invoking|in|occurred in)(?: mcp)? tool${name}|(?:mcp )?tool${name} (?:execution |call )?(?:failed|errored|returned an error)|(?:failed to|could not) (?:execute|call|run|invoke)(?: mcp)? tool${name}|(?:mcp )?tool (?:execution|call) (?:failed|error)${name}|an error occurred while (?:executing|calling|running)(?: the)? tool${name})[.!:]?$`,
  'i',
)
