import { createHash } from 'node:crypto'
import { newsOf, type Change, type News } from '../catalogue/changes.ts'
import type { CodePage } from '../catalogue/model.ts'
import { apiName } from '../site/entries.ts'
import { statusWords } from '../site/words.ts'
import type { Places } from './code-fields.ts'

/** Keeps the feed small as the catalogue grows. */
const mostItems = 100

/** The site of the feed. */
interface Feed {
  name: string
  lang: string
}

/**
 * New and changed codes as an Atom feed (RFC 4287). Everything comes from the committed log, so two builds of one commit have the same feed.
 * Links are relative if the site doesn't know its address. The first codes of an API are one item.
 */
export function feedOf(log: Change[], codes: CodePage[], { name, lang }: Feed, { address }: Places): string {
  const items = itemsOf(log, codes).slice(0, mostItems)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}">`,
    `<id>${urn('feed')}</id>`,
    `<title>${escaped(name)}: new and changed codes</title>`,
    '<subtitle>New error codes, and codes whose status, kind or retry rule changed.</subtitle>',
    `<author><name>${escaped(name)}</name></author>`,
    `<updated>${timeOf(items[0]?.date ?? '1970-01-01')}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(address('/feed.xml'))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(address('/e/'))}"/>`,
    ...items.map((item) => entryOf(item, address(item.url))),
    '</feed>\n',
  ].join('\n')
}

const entryOf = ({ title, url, date, text }: FeedItem, link: string) =>
  [
    '<entry>',
    `<id>${urn(`${url} ${date}`)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link href="${escaped(link)}"/>`,
    `<published>${timeOf(date)}</published>`,
    `<updated>${timeOf(date)}</updated>`,
    `<summary>${escaped(text)}</summary>`,
    '</entry>',
  ].join('\n')

const timeOf = (date: string) => `${date}T00:00:00Z`

/** Escapes a text for XML 1.0, without the characters that XML can't contain. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

interface FeedItem {
  title: string
  url: string
  date: string
  text: string
}

/** The items of the feed, newest first. */
export function itemsOf(log: Change[], codes: CodePage[]): FeedItem[] {
  const pages = new Map(codes.map((page) => [page.entry.url, page]))
  const debuts = new Map(log.toReversed().map(({ url, date }) => [apiOf(url), date]))
  const isDebut = ({ url, date, isNew }: News) => isNew && debuts.get(apiOf(url)) === date
  const news = newsOf(log)
  const firsts = Map.groupBy(news.filter(isDebut), ({ url }) => apiOf(url))
  return [
    ...news.filter((item) => !isDebut(item)).map((item) => itemOf(item, pages.get(item.url))),
    ...[...firsts].map(([api, found]) => debutOf(api, found)),
  ].toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
}

const apiOf = (url: string) => url.split('/')[2] ?? ''

function debutOf(api: string, found: News[]): FeedItem {
  const many = `${found.length} ${found.length === 1 ? 'code or status' : 'codes and statuses'}`
  const text = `Added ${apiName(api)}: ${many}, each with a page.`
  return { title: `New: ${apiName(api)}`, url: `/e/${api}/`, date: found[0]?.date ?? '', text }
}

function itemOf({ url, date, isNew, status, retry, differences }: News, page: CodePage | undefined): FeedItem {
  const name = page ? (page.entry.code ?? statusWords(page.entry.status)) : (url.split('/')[3] ?? '')
  const title = `${isNew ? 'New' : 'Changed'}: ${name} · ${apiName(apiOf(url))}`
  const changes = differences.map(({ what, was, is }) =>
    what === 'retired'
      ? is === 'sent'
        ? 'Sent again.'
        : 'No longer sent.'
      : `${names[what]}: "${is ?? 'not documented'}" (was "${was ?? 'not documented'}").`,
  )
  const facts = [`Status: ${status}.`, ...(retry === null ? [] : [`Retry: ${retry}.`])]
  return { title, url, date, text: (isNew ? [...(page ? [page.summary] : []), ...facts] : changes).join(' ') }
}

const names = { status: 'Status', kind: 'Kind', retry: 'Retry' }

/** An id that doesn't depend on the site's address (RFC 9562, a name-based UUID). */
function urn(name: string): string {
  const bytes = createHash('sha1').update(`errata ${name}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
