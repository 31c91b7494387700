/** A color on the light and on the dark background. */
export interface Pair {
  light: string
  dark: string
}

/** Backgrounds and text colors of the design, as in `styles/tokens.css` (a test compares the two), for code that has no page to read them from. */
export const papers = {
  paper: { light: '#fbfbf9', dark: '#101215' },
  lift: { light: '#ffffff', dark: '#16191d' },
  wash: { light: '#f1f2f1', dark: '#1b1e23' },
  ink: { light: '#15171a', dark: '#eceef0' },
  soft: { light: '#535961', dark: '#a7aeb8' },
  s2: { light: '#116a3b', dark: '#62cf97' },
  s3: { light: '#44617e', dark: '#93b4d6' },
  s4: { light: '#8f4c00', dark: '#eeb35c' },
  s5: { light: '#b42621', dark: '#ff948b' },
  look: { light: '#7335a1', dark: '#d2a6f7' },
} satisfies Record<string, Pair>

/** Backgrounds of text and of the mark. */
export const grounds = [papers.paper, papers.lift, papers.wash]

/** Tones of verdicts. */
export const tones = [papers.s2, papers.s4, papers.s5, papers.look]

/** Text colors on a tint. */
export const texts = [papers.ink, papers.soft, papers.s2, papers.s3, papers.s4, papers.s5, papers.look]
