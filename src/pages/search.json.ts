import { searchList } from '../search/list.ts'
import { packList } from '../search/pack-list.ts'
import { adviceOfStatus, wordsOf } from '../site/advice.ts'
import { content } from '../site/content.ts'
import { mdxPage } from '../site/mdx-pages.ts'

/** The search list, which a page fetches once, when a reader first uses search. */
export async function GET() {
  const headings = new Map<string, string[]>()
  for (const { name, path } of content.guides) {
    const page = await mdxPage(path)
    headings.set(
      name,
      page.getHeadings().map(({ text }) => text),
    )
  }
  const list = searchList(content, headings, {
    ofEntry: (entry) => wordsOf(entry).verdict,
    ofStatus: (status) => adviceOfStatus(status).verdict,
  })
  return Response.json(packList(list))
}
