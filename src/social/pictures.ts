import type { ApiPage, CodePage } from '../catalogue/model.ts'
import { content } from '../site/content.ts'
import { apiName } from '../site/entries.ts'
import { shortWords } from '../rows/row-words.ts'
import { wordsOf } from '../site/advice.ts'
import { statusWords } from '../site/words.ts'
import { papers } from '../config/papers.ts'
import { svgAddress } from '../config/svg.ts'
import { site as about } from '../site/config.ts'
import type { Brand, Card } from './card.ts'
import { iconSvg } from './icon.ts'

/**
 * On a site with more codes, a code page that is made from its row uses its API's picture. At about 70 ms each, ten thousand pictures would
 * take minutes.
 */
const mostDrawn = 1000

/** All pictures by name: the page's path without leading and trailing slashes. */
export function pictures(): Map<string, Card> {
  return new Map([
    ['site', site],
    ...content.apis.map((page): [string, Card] => [nameOf(page.api.url), ofApi(page)]),
    ...content.codes.filter(isDrawn).map((page): [string, Card] => [nameOf(page.entry.url), ofCode(page)]),
  ])
}

/** Site path of the picture of a code's page. */
export const pictureOfCode = (page: CodePage) =>
  isDrawn(page) ? `/social/${nameOf(page.entry.url)}.png` : `/social/apis/${page.entry.api}.png`

/** Site path of the picture of an API's page. */
export const pictureOfApi = ({ api }: ApiPage) => `/social/${nameOf(api.url)}.png`

/** Site path of the picture of every other page. */
export const pictureOfSite = '/social/site.png'

const isDrawn = ({ path }: CodePage) => path !== null || content.codes.length <= mostDrawn

const nameOf = (url: string) => url.replace(/^\/|\/$/g, '')

/** The site's name and mark for pictures. */
export async function brand(): Promise<Brand> {
  const colors = { current: papers.ink.dark, brand: about.colors.brand.dark }
  const { name, mark } = about
  return {
    name,
    mark: mark && { address: svgAddress(mark, colors), ratio: mark.ratio },
    icon: svgAddress({ text: await iconSvg(about), ratio: 1 }, colors),
  }
}

const site: Card = {
  above: about.tagline.slice(0, -1),
  title: about.home.title,
  isLiteral: false,
  text: about.home.description.split(/(?<=\.)\s/)[0]!,
  verdict: null,
}

const ofApi = ({ api, summary }: ApiPage): Card => ({
  above:
    api.group === 'standard'
      ? 'Errors of a standard'
      : api.group === 'service'
        ? 'Errors of a service'
        : 'Errors of an API',
  title: api.name,
  isLiteral: false,
  text: summary,
  verdict: null,
})

const ofCode = ({ entry, title, summary }: CodePage): Card => ({
  above: `${apiName(entry.api)} · ${statusWords(entry.status)}`,
  title: entry.code ?? `${statusWords(entry.status)} ${title}`,
  isLiteral: entry.code !== null,
  text: summary,
  verdict: { verdict: wordsOf(entry).verdict, words: shortWords(wordsOf(entry)) },
})
