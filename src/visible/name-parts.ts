/**
 * The parts of a name between which a line may break: at dots, humps and underscores, never inside a word. Joined, they are the name.
 * A part that is too long for a phone, such as a token, may break every sixteen characters.
 */
export const nameParts = (name: string): string[] =>
  name.split(betweenWords).flatMap((part) => (longRun.test(part) ? (part.match(slices) ?? []) : [part]))

/** After the separator, so that a line never starts with it: `items.`, `rate_`, `v1/`. Decimals and the start of a name stay whole. */
const betweenWords =
  /(?=[A-Za-z\d])(?<=[A-Za-z\d][._/:]+)(?<!\d\.(?=\d))|(?<=[a-z\d]{2})(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])/

const longRun = /\S{33}/
const slices = /.{1,16}\p{M}*/gsu
