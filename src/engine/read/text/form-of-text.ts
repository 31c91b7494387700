import type { InputForm } from '../../model.ts'

/** A time or a level in a text makes it a line of a log, the name of an exception or a stack that of a client; else it is a mere text. */
export function formOfText(text: string): InputForm {
  const start = text.slice(0, 4096)
  if (logPattern.test(start)) return 'log-line'
  return exceptionPattern.test(start) ? 'exception' : 'text'
}

const logPattern =
  /\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\b\d\d:\d\d:\d\d\b|\blevel=|\bts=|\bat=error code=|\[(?:ERROR|WARN(?:ING)?|INFO|DEBUG|error|warn|info)\]|^(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL)\b(?!: \()/

const exceptionPattern =
  /[\w.](?:Error|Exception)\b|\b(?:rpc|api|http) error\b|Error(?:\[\d+\])?: |\b(?:Client|Server) Error: |\bTraceback\b|\n\s+at \S+ \(|\bcurl: \(|An error occurred|Error from server|npm (?:error|ERR!)|net::ERR_|\bfailed with status|resulted in a `/
