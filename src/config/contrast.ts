/** Contrast of two colors written `#rrggbb`, by WCAG 2.2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The least contrast of a color with each of these. */
export const leastContrast = (color: string, grounds: string[]) =>
  Math.min(...grounds.map((ground) => contrast(color, ground)))

function luminance(color: string): number {
  const [red, green, blue] = channelsOf(color).map((value) => linear(value / 255))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)

const channelsOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

/**
 * One color with a share of another.
 * @param share from 0, the first color, to 1, the other
 */
export function mixed(color: string, other: string, share: number): string {
  const others = channelsOf(other)
  const channels = channelsOf(color).map((value, at) => Math.round(value + (others[at]! - value) * share))
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
