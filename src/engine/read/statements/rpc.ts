import { grpcCodes } from '../../envelopes/standard/google-codes.ts'
import type { Statement } from './statement.ts'

const names = grpcCodes
  .slice(1)
  .map(({ name }) => name)
  .join('|')

/** How gRPC's implementations word a status (grpc.io, "Status codes and their use in gRPC"). */
export const rpc: readonly Statement[] = [
  { by: 'gRPC for Go', pattern: /rpc error: code = (?<code>\w{1,40}) desc = (?<message>[^\n]{0,2000})/d },
  { by: 'gRPC for Python', pattern: /status = StatusCode\.(?<code>[A-Z_]{2,40})\s{1,20}details = "(?<message>(?:[^"\\\n]|\\.){0,2000})"/d },
  { by: 'gRPC for .NET', pattern: /Status\(StatusCode="?(?<code>\w{1,40})"?, Detail="(?<message>[^"\n]{0,2000})"/d },
  { by: 'gRPC for Node', pattern: new RegExp(`(?<![\\w.])\\d{1,2} (?<code>${names}): (?<message>[^\\n]{0,2000})`, 'd') },
  { by: 'gRPC for Java', pattern: new RegExp(`Status(?:Runtime)?Exception: (?<code>${names})(?:: (?<message>[^\\n]{0,2000}))?`, 'd') },
  { by: 'a JSON-RPC client', pattern: /(?:MCP error|error code) (?<code>-32[0-7]\d\d): (?<message>[^\n]{1,2000})/d },
  { by: 'a language client', pattern: /Message: (?<message>[^\n]{1,1000})\n[^\n]{0,80}\bCode: (?<code>-32[0-7]\d\d)/d },
  { by: 'tonic', pattern: /\bstatus: '?(?<code>[A-Z][A-Za-z]{3,20})'?, (?:self|message): "(?<message>(?:[^"\\\n]|\\.){0,1000})"/d },
  { by: 'grpcurl', pattern: /^ERROR:\s{1,4}Code: (?<code>\w{1,40})\s{1,4}Message: (?<message>[^\n]{0,2000})/dm },
] // prettier-ignore
