import CodeTable from './CodeTable.astro'
import Disagreement from './Disagreement.astro'
import EntryCell from './EntryCell.astro'
import EntryRow from './EntryRow.astro'
import Example from './Example.astro'
import Fleet from './Fleet.astro'
import HeaderKey from './HeaderKey.astro'
import HeaderTable from './HeaderTable.astro'
import Inferred from './Inferred.astro'
import Link from './Link.astro'
import RetiredTable from './RetiredTable.astro'
import RetryVerdict from './RetryVerdict.astro'
import Source from './Source.astro'
import StatusTable from './StatusTable.astro'
import Steps from './Steps.astro'

/** The components for the elements in `content/`. src/site/mdx inserts `EntryRow`, `EntryCell`, `HeaderKey` and `RetryVerdict`. */
export const mdxComponents = {
  a: Link,
  CodeTable,
  Disagreement,
  EntryCell,
  EntryRow,
  Example,
  Fleet,
  HeaderKey,
  HeaderTable,
  Inferred,
  RetiredTable,
  RetryVerdict,
  Source,
  StatusTable,
  Steps,
}
