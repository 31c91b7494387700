/** How much the value of a label says about the error, 1 the most; `null`: the text isn't a label. */
export function labelRank(text: string): 1 | 2 | 3 | null {
  if (text.length > 2 * longest) return null
  const name = text.replace(/[\s:：.-]+$/, '').trim().toLowerCase() // prettier-ignore
  return ranks.get(name) ?? null
}

/**
 * `Message: no such seat`: how much the label says, and where its value begins. Without the colon only where the first `bold` characters
 * are set apart as labels are. `Error: no such seat` is the name of a class as often, and stays in one piece.
 */
export function splitLabel(text: string, bold: number): { rank: 1 | 2 | 3; valueStart: number } | null {
  const isBold = bold > 0 && bold <= longest && bold < text.length
  const name = isBold ? text.slice(0, bold) : (/^\p{L}[\p{L}\p{N}' /-]{0,38}(?=\s?[:：])/u.exec(text)?.[0] ?? '')
  const rank = labelRank(name)
  if (
    rank === null ||
    (!isBold &&
      /^(?:error|exception|warning|notice|problem|fatal error|parse error|root cause|deprecated)$/i.test(name))
  )
    return null
  const after = /^[\s:：]*(?:[-–—]\s)?\s*/.exec(text.slice(name.length, name.length + 200))![0]
  return { rank, valueStart: name.length + after.length }
}

const longest = 40

const ranks: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ...of(1, 'message|msg|error message|error msg|status message|exception value|exception message|exception details|exception|error details|error detail|fault string|faultstring|fatal error|parse error|catchable fatal error|uncaught exception|nachricht|meldung|fehlermeldung|message d’erreur|message derreur|mensaje|mensaje de error|mensagem|messaggio|bericht|сообщение|メッセージ|消息'), // prettier-ignore
  ...of(
    2,
    'reason|cause|root cause|error|error reason|details|detail|problem|failure|failure reason|grund|ursache|fehler|raison|cause de l’erreur|motivo|causa|warning|notice|deprecated',
  ),
  ...of(
    3,
    'description|error description|explanation|beschreibung|descripción|descrição|descrizione|beschrijving|описание|説明|描述',
  ),
])

function of<Rank extends 1 | 2 | 3>(rank: Rank, names: string): [string, Rank][] {
  return names.split('|').map((name) => [name, rank])
}
